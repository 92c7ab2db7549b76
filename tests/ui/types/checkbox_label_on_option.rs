use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(checkbox_label = "Yes")]
    field: Option<String>,
}

fn main() {}
