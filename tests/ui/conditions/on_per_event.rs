use integrations_runtime::{Integration, PerEvent};

#[derive(Integration)]
#[events(push, note)]
struct FooBar {
    #[prop(per_event)]
    channel: PerEvent<String>,
    #[prop(show_if(channel = "x"))]
    field: Option<String>,
}

fn main() {}
