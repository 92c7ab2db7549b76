use integrations_runtime::{Integration, Properties};

#[derive(Integration)]
#[integration(migrate(one_to_two))]
struct FooBar {}

fn one_to_two(_: &mut Properties) -> Result<(), String> {
    Ok(())
}

fn main() {}
