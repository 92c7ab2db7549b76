use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(public_url)]
    field: bool,
}

fn main() {}
