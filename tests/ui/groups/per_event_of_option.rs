use integrations_runtime::{Integration, PerEvent};

#[derive(Integration)]
#[events(push, note)]
struct FooBar {
    #[prop(per_event)]
    channel: PerEvent<Option<String>>,
}

fn main() {}
