use integrations_runtime::{Integration, Props};

#[derive(Props)]
struct Room {
    #[prop]
    nickname: Option<String>,
}

#[derive(Integration)]
struct FooBar {
    #[prop(flatten = true)]
    room: Room,
}

fn main() {}
