use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(required)]
    field: String,
}

fn main() {}
