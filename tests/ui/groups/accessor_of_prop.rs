use integrations_runtime::{Integration, Props};

#[derive(Props)]
struct Room {
    #[prop]
    nickname: Option<String>,
}

#[derive(Integration)]
struct FooBar {
    #[prop]
    chat_mut: bool,

    #[prop(flatten)]
    chat: Room,
}

fn main() {}
