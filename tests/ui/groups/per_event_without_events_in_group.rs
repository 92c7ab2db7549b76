use integrations_runtime::{PerEvent, Props};

#[derive(Props)]
struct Channels {
    #[prop(per_event)]
    channel: PerEvent<String>,
}

fn main() {}
