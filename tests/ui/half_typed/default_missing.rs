// checklist: 51, 55
use integrations_runtime::{Integration, Record};

#[derive(Integration)]
struct FooBar {
    #[prop(default = )]
    port: u16,
}

fn edit(record: &mut Record<FooBar>) -> &u16 {
    record.set_port(3);
    record.restore(FooBar::PORT);
    record.port()
}

fn main() {}
