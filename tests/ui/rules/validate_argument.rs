use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(validate = is_channel)]
    field: String,
}

fn is_channel(number: u32) -> Result<(), String> {
    if number > 0 { Ok(()) } else { Err("is no channel".to_owned()) }
}

fn main() {}
