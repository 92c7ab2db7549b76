// checklist: 51, 55
use integrations_runtime::{Integration, Record};

#[derive(Integration)]
struct FooBar {
    #[prop(length(max = 9))]
    url: Option<String>,
    #[prop(length(max = 9))]
    url: Option<String>,
}

fn edit(record: &mut Record<FooBar>) -> Option<&str> {
    record.set_url("x");
    record.restore(FooBar::URL);
    record.url()
}

fn main() {}
