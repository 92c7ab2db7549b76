use integrations_runtime::{PerEvent, Props};

#[derive(Props)]
#[events(push)]
enum Login {
    Anonymous,
    Named {
        #[prop(per_event)]
        channel: PerEvent<String>,
    },
}

fn main() {}
