use integrations_runtime::Props;

#[derive(Props)]
struct Room {
    #[prop(flatten)]
    room: Room,
}

fn main() {}
