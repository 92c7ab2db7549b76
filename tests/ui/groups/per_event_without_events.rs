use integrations_runtime::{Integration, PerEvent};

#[derive(Integration)]
#[events()]
struct FooBar {
    #[prop(per_event)]
    channel: PerEvent<String>,
}

fn main() {}
