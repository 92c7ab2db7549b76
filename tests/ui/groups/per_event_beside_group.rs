use integrations_runtime::{Integration, PerEvent, Props};

#[derive(Props)]
struct Room {
    #[prop]
    nickname: Option<String>,
}

#[derive(Integration)]
#[events(push, note)]
struct FooBar {
    #[prop(flatten)]
    note_channel: Room,

    #[prop(per_event)]
    channel: PerEvent<String>,
}

fn main() {}
