use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(description = true)]
    field: String,
}

fn main() {}
