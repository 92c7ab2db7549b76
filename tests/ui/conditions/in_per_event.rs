use integrations_runtime::{Integration, PerEvent};

#[derive(Integration)]
#[events(push, note)]
struct FooBar {
    #[prop(per_event, show_if(other = 5, nothing = 3))]
    channel: PerEvent<String>,
    #[prop]
    other: Option<u8>,
}

fn main() {}
