use integrations_runtime::{Integration, PerEvent};

#[derive(Integration)]
#[events(push, note)]
struct FooBar {
    #[prop(per_event, name = "a b")]
    channel: PerEvent<String>,
}

fn main() {}
