use integrations_runtime::{Integration, Record};

#[derive(Integration)]
#[integration(validate = together)]
struct FooBar {
    #[prop]
    username: Option<String>,
}

fn together(record: &Record<FooBar>) -> bool {
    record.username().is_some()
}

fn main() {}
