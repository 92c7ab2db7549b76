use integrations_runtime::{Integration, PerEvent};

#[derive(Integration)]
#[events(push, note)]
struct FooBar {
    #[prop(per_event, default = "general")]
    channel: PerEvent<String>,
}

fn main() {}
