use integrations_runtime::{Integration, Props};

#[derive(Props)]
struct Room {
    #[prop]
    nickname: Option<String>,
}

#[derive(Props)]
struct House {
    #[prop(flatten)]
    room: Room,
}

#[derive(Integration)]
struct FooBar {
    #[prop]
    nickname: Option<String>,

    #[prop(flatten)]
    house: House,
}

fn main() {}
