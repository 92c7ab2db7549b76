// checklist: 51, 55
use integrations_runtime::{Integration, PropValue, Record};

#[derive(Clone, PropValue)]
#[prop_value(crat)]
struct Channel(String);

impl From<String> for Channel {
    fn from(name: String) -> Self {
        Self(name)
    }
}

#[derive(Integration)]
struct FooBar {
    #[prop(length(max = 9), pattern = "^#")]
    channel: Channel,
    #[prop]
    others: Vec<Channel>,
}

fn edit(record: &mut Record<FooBar>) -> Option<&Channel> {
    record.set_channel("#a".to_owned());
    record.set_others(vec![]);
    record.channel()
}

fn main() {}
