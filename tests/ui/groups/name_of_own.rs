use integrations_runtime::{Integration, Props};

#[derive(Props)]
struct Room {
    #[prop]
    nickname: Option<String>,
}

#[derive(Integration)]
struct FooBar {
    #[prop]
    nickname: Option<String>,

    #[prop(flatten)]
    room: Room,
}

fn main() {}
