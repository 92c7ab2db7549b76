// checklist: 51, 55
use integrations_runtime::{Integration, Props, Record};

#[derive(Props)]
struct Room {
    #[prop]
    topic: Option<String>,
    #[prop(default = 3)]
    port: u16,
}

#[derive(Integration)]
#[events(push)]
struct FooBar {
    #[prop(flatten, section = )]
    room: Room,
    #[prop]
    url: Option<String>,
}

fn edit(record: &mut Record<FooBar>) -> Option<&str> {
    record.set_url("x");
    record.room_mut().set_topic("y");
    let port: &u16 = record.room().port();
    assert!(record.room().topic_changed() && *port == 3 && FooBar::SPEC.field("topic").is_some());
    record.room().topic()
}

fn built(config: &FooBar) -> (Option<&str>, u16) {
    (config.room.topic.as_deref(), config.room.port)
}

fn main() {}
