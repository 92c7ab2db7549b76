use integrations_runtime::{Integration, PerEvent};

#[derive(Integration)]
#[events(push, note)]
struct FooBar {
    #[prop(per_event)]
    since: PerEvent<std::time::Instant>,
}

fn main() {}
