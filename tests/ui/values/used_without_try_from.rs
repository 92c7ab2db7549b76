use integrations_runtime::{Integration, PropValue, Record};

#[derive(Clone, PropValue)]
struct Channel(String);

#[derive(Integration)]
struct FooBar {
    #[prop(length(max = 5))]
    channel: Channel,
    #[prop]
    others: Vec<Channel>,
}

fn used(record: &mut Record<FooBar>) -> Option<&Channel> {
    record.set_channel(Channel(String::new()));
    record.channel()
}

fn main() {}
