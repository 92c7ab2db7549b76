use integrations_runtime::{Integration, Props, Record};

#[derive(Props)]
struct Room {
    #[prop]
    nickname: Option<String>,
}

#[derive(Integration)]
struct FooBar {
    #[prop(flatten)]
    room: Room,
}

fn rename(record: &mut Record<FooBar>) {
    record.room().set_nickname("crow");
}

fn main() {}
