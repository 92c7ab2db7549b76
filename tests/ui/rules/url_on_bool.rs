use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(url)]
    field: bool,
}

fn main() {}
