use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(url)]
    field: u32,
}

fn main() {}
