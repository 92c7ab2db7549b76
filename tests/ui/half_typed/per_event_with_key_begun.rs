// checklist: 51, 55
use integrations_runtime::{Integration, PerEvent, Record};

#[derive(Integration)]
#[events(push, note)]
struct FooBar {
    #[prop(per_event, titl)]
    channel: PerEvent<String>,
}

fn edit(record: &mut Record<FooBar>) -> Option<&str> {
    record.set_push_channel("x");
    record.restore(FooBar::NOTE_CHANNEL);
    assert!(record.note_channel_changed() && FooBar::SPEC.field("push_channel").is_some());
    record.push_channel()
}

fn built(config: &FooBar) -> Option<&str> {
    config.channel.get("push").map(String::as_str)
}

fn main() {}
