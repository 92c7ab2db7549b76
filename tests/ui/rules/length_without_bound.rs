use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(length(message = "is too short"))]
    field: String,
}

fn main() {}
