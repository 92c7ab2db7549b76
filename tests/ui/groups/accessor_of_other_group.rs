use integrations_runtime::{Integration, Props};

#[derive(Props)]
struct Room {
    #[prop]
    nickname: Option<String>,
}

#[derive(Props)]
struct Person {
    #[prop]
    name: Option<String>,
}

#[derive(Integration)]
struct FooBar {
    #[prop(flatten)]
    chat: Room,

    #[prop(flatten)]
    chat_mut: Person,
}

fn main() {}
