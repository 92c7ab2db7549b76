use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(pattern = "^a", pattern = "b$")]
    field: String,
}

fn main() {}
