use integrations_runtime::{Integration, Props};

#[derive(Integration)]
struct FooBar {
    #[prop(flatten)]
    room: Room,
    #[prop(show_if(room = "x"))]
    field: Option<String>,
}

#[derive(Props)]
struct Room {
    #[prop]
    name: Option<String>,
}

fn main() {}
