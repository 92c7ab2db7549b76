use integrations_runtime::{Integration, Props};

#[derive(Integration)]
struct FooBar {
    #[prop]
    other: bool,
    #[prop(flatten, show_if(other = true))]
    room: Room,
}

#[derive(Props)]
struct Room {
    #[prop]
    name: Option<String>,
}

fn main() {}
