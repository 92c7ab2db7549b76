use integrations_runtime::{Integration, Record};

#[derive(Integration)]
struct FooBar {
    #[prop]
    port: u16,
}

fn edit(record: &mut Record<FooBar>) -> bool {
    record.prot_changed()
}

fn main() {}
