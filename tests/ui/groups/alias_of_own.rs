use integrations_runtime::{Integration, Props};

#[derive(Props)]
struct Room {
    #[prop(alias = "user")]
    nickname: Option<String>,
}

#[derive(Integration)]
struct FooBar {
    #[prop(flatten)]
    room: Room,

    #[prop]
    user: Option<String>,
}

fn main() {}
