use integrations_runtime::{HasGroup, Integration, Props};

#[derive(Props)]
struct Room {
    #[prop]
    nickname: Option<String>,
}

#[derive(Integration)]
struct FooBar {
    #[prop]
    remark: Option<String>,
}

trait Greet: HasGroup<Room> {}

impl Greet for FooBar {}

fn main() {}
