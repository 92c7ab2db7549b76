use integrations_runtime::{Integration, Props, Record};

#[derive(Props)]
struct Room {
    #[prop(lenght(max = 8))]
    nickname: Option<String>,
}

#[derive(Integration)]
struct FooBar {
    #[prop(flatten)]
    room: Room,
}

fn rename(record: &mut Record<FooBar>) -> bool {
    record.room_mut().set_nickname("crow");
    record.config().is_ok_and(|config| config.room.nickname.is_some())
}

fn main() {}
