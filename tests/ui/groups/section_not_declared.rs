use integrations_runtime::{Integration, Props};

#[derive(Props)]
struct Room {
    #[prop(section = connection)]
    nickname: Option<String>,
}

#[derive(Integration)]
struct FooBar {
    #[prop(flatten)]
    room: Room,
}

fn main() {}
