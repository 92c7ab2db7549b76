use integrations_runtime::{Integration, PropValue, Record};

#[derive(Clone, PropValue)]
struct Channel(String, u8);

#[derive(Integration)]
struct FooBar {
    #[prop(length(max = 5))]
    channel: Channel,
    #[prop]
    others: Vec<Channel>,
}

fn used(record: &mut Record<FooBar>) -> Option<&Channel> {
    record.set_channel(Channel(String::new(), 0));
    record.channel()
}

fn main() {}
