use integrations_runtime::{Integration, Props, Secret, Url};

#[derive(Props)]
struct Room {
    #[prop]
    password: Secret,
}

#[derive(Integration)]
struct FooBar {
    #[prop]
    server: Url,

    #[prop(flatten)]
    room: Room,
}

fn main() {}
