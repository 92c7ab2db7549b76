use integrations_runtime::{Integration, Props, Secret, Url};

#[derive(Props)]
struct Room {
    #[prop]
    server: Url,
}

#[derive(Props)]
struct Login {
    #[prop]
    password: Secret,
}

#[derive(Integration)]
struct FooBar {
    #[prop(flatten)]
    login: Login,

    #[prop(flatten)]
    room: Room,
}

fn main() {}
