use integrations_runtime::{Integration, PerEvent};

#[derive(Integration)]
#[events(push)]
struct FooBar {
    #[prop(per_event)]
    channel: PerEvent,
}

fn main() {}
