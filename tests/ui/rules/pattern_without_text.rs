use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(pattern(message = "is no name"))]
    field: String,
}

fn main() {}
