use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(flatten)]
    room: Room,
}

fn main() {}
