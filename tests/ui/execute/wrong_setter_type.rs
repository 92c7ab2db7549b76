use integrations_runtime::{Integration, Record};

#[derive(Integration)]
struct FooBar {
    #[prop]
    port: u16,
}

fn edit(record: &mut Record<FooBar>) {
    record.set_port("8080");
}

fn main() {}
