use integrations_runtime::{Integration, Violation};

#[derive(Integration)]
#[integration(validate = together)]
struct FooBar {
    #[prop]
    username: Option<String>,
}

fn together(foo: &FooBar) -> Result<(), Violation> {
    if foo.username.is_some() { Ok(()) } else { Err("has no name".into()) }
}

fn main() {}
