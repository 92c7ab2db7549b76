use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(validate = is_channel)]
    field: Option<String>,
}

fn is_channel(text: &str, prefix: &str) -> Result<(), String> {
    if text.starts_with(prefix) { Ok(()) } else { Err("is no channel".to_owned()) }
}

fn main() {}
