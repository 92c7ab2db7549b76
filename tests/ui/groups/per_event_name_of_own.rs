use integrations_runtime::{Integration, PerEvent};

#[derive(Integration)]
#[events(push, note)]
struct FooBar {
    #[prop(per_event)]
    channel: PerEvent<String>,

    #[prop]
    note_channel: Option<String>,
}

fn main() {}
