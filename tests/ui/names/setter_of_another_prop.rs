use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    set_channel: String,
    #[prop]
    channel: String,
}

fn main() {}
