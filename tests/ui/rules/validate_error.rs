use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(validate = is_channel)]
    field: String,
}

fn is_channel(text: &str) -> Result<(), u32> {
    if text.starts_with('#') { Ok(()) } else { Err(1) }
}

fn main() {}
