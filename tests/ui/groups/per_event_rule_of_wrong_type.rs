use integrations_runtime::{Integration, PerEvent};

#[derive(Integration)]
#[events(push, note)]
struct FooBar {
    #[prop(per_event, range(min = 1))]
    loudly: PerEvent<bool>,
}

fn main() {}
