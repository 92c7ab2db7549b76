// checklist: 51, 55
use integrations_runtime::{Integration, Props, Record};

#[derive(Props)]
struct Room {
    #[prop]
    topic: Option<String>,
}

#[derive(Integration)]
struct FooBar {
    #[prop(flatt)]
    room: Room,
    #[prop]
    url: Option<String>,
}

fn edit(record: &mut Record<FooBar>) -> Option<&str> {
    record.set_url("x");
    record.room_mut().set_topic("y");
    record.room().topic()
}

fn main() {}
