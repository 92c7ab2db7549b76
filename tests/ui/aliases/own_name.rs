use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(name = "url", alias = "url")]
    address: String,
}

fn main() {}
