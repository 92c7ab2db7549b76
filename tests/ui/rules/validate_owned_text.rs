use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(validate = is_channel)]
    field: String,
}

fn is_channel(text: &String) -> Result<(), String> {
    if text.starts_with('#') { Ok(()) } else { Err("is no channel".to_owned()) }
}

fn main() {}
