use integrations_runtime::{Integration, Props, Secret, Url};

#[derive(Props)]
struct Room {
    #[prop]
    server: Url,

    #[prop]
    password: Secret,
}

#[derive(Integration)]
struct FooBar {
    #[prop(flatten)]
    room: Room,
}

fn main() {}
