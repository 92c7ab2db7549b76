use integrations_runtime::Integration;

struct Room {
    nickname: Option<String>,
}

#[derive(Integration)]
struct FooBar {
    #[prop(flatten)]
    room: Room,
}

fn main() {}
