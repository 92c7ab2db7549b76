use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(validate = is_channel)]
    field: String,
}

fn is_channel(text: &str) -> bool {
    text.starts_with('#')
}

fn main() {}
// checklist: 49
