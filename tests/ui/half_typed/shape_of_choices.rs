// checklist: 51, 55
use integrations_runtime::{Choices, Integration, Record};

#[derive(Clone, Choices)]
enum Sound {}

#[derive(Integration)]
struct FooBar {
    #[prop]
    sound: Option<Sound>,
    #[prop]
    url: Option<String>,
}

fn edit(record: &mut Record<FooBar>) -> Option<&Sound> {
    record.set_url("x");
    record.sound()
}

fn main() {}
