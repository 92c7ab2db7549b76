use integrations_runtime::{Integration, Props};

#[derive(Props)]
struct Room {
    #[prop(alias = "push_events")]
    pushes: bool,
}

#[derive(Integration)]
#[events(push, note)]
struct FooBar {
    #[prop(flatten)]
    room: Room,
}

fn main() {}
