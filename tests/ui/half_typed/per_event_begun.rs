// checklist: 51, 55
use integrations_runtime::{Integration, PerEvent, Record};

#[derive(Integration)]
#[events(push, note)]
struct FooBar {
    #[prop(per_even)]
    channel: PerEvent<String>,
    #[prop]
    url: Option<String>,
}

fn edit(record: &mut Record<FooBar>) -> Option<&str> {
    record.set_url("x");
    record.set_push_channel("y");
    record.note_channel()
}

fn main() {}
