use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(validate = is_channel)]
    field: String,
}

fn is_channel(number: u32) -> bool {
    number > 0
}

fn main() {}
