use integrations_runtime::{Integration, Props, Secret, Url};

#[derive(Props)]
struct Room {
    #[prop]
    server: Url,
}

#[derive(Integration)]
struct FooBar {
    #[prop(flatten)]
    room: Room,

    #[prop]
    password: Secret,
}

fn main() {}
