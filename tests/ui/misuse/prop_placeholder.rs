use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(placeholder("https://example.com/"))]
    field: String,
}

fn main() {}
