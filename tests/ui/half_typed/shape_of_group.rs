// checklist: 51, 55
use integrations_runtime::{Integration, Props, Record};

#[derive(Props)]
struct Room;

#[derive(Integration)]
#[events(push)]
struct FooBar {
    #[prop(flatten)]
    room: Room,
    #[prop]
    url: Option<String>,
}

fn edit(record: &mut Record<FooBar>) -> Option<&str> {
    let _: &RoomProps = record.room();
    record.set_url("x");
    record.url()
}

fn main() {}
