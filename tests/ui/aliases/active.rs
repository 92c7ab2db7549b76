use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(alias = "active")]
    enabled: bool,
}

fn main() {}
