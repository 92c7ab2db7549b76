use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(checkbox_label = "Only broken pipelines")]
    field: String,
}

fn main() {}
