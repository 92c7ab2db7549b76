use integrations_runtime::{Integration, Record};

#[derive(Integration)]
#[integration(version = 2, migrate(one_to_two))]
struct FooBar {
    #[prop]
    url: String,
}

fn one_to_two(record: &mut Record<FooBar>) -> Result<(), String> {
    record.set_url("https://example.com/");
    Ok(())
}

fn main() {}
