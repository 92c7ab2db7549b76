use integrations_runtime::{Integration, Properties};

#[derive(Integration)]
#[integration(version = 2, migrate(one_to_two))]
struct FooBar {
    #[prop]
    url: String,
}

fn one_to_two(_: &mut Properties) -> Result<(), std::num::ParseIntError> {
    Ok(())
}

fn main() {}
