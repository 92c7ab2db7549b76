use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(type = "textarea")]
    field: String,
}

fn main() {}
