use integrations_runtime::{Integration, Props};

#[derive(Props)]
struct Room {
    #[prop(alias = "user")]
    nickname: Option<String>,
}

#[derive(Props)]
struct Person {
    #[prop]
    user: Option<String>,
}

#[derive(Integration)]
struct FooBar {
    #[prop(flatten)]
    room: Room,

    #[prop(flatten)]
    person: Person,
}

fn main() {}
