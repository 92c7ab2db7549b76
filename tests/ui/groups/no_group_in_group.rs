use integrations_runtime::Props;

struct Room;

#[derive(Props)]
struct House {
    #[prop(flatten)]
    room: Room,
}

fn main() {}
