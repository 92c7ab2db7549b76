use integrations_runtime::{PerEvent, Props};

#[derive(Props)]
#[events(push, isue)]
struct Channels {
    #[prop(per_event)]
    channel: PerEvent<String>,
}

fn main() {}
