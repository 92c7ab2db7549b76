use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(deprecated(note = "a", note = "b"))]
    field: String,
}

fn main() {}
