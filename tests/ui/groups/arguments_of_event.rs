use integrations_runtime::{PerEvent, Props};

#[derive(Props)]
#[events(push, merge_request(default = false))]
struct Rooms {
    #[prop(per_event)]
    room: PerEvent<String>,
}

fn main() {}
