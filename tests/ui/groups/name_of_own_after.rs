use integrations_runtime::{Integration, Props};

#[derive(Props)]
struct Room {
    #[prop]
    nickname: Option<String>,
}

#[derive(Integration)]
struct FooBar {
    #[prop(flatten)]
    room: Room,

    #[prop]
    nickname: Option<String>,
}

fn main() {}
