use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(deprecated(message = "use `Foo` instead"))]
    field: String,
}

fn main() {}
