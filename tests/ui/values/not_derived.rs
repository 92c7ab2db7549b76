use integrations_runtime::Integration;

#[derive(Clone)]
struct Channel(String);

#[derive(Integration)]
struct FooBar {
    #[prop]
    channel: Channel,
}

fn main() {}
