use integrations_runtime::{Integration, PerEvent};

#[derive(Integration)]
struct FooBar {
    #[prop]
    channel: PerEvent<String>,
}

fn main() {}
