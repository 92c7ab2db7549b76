use integrations_runtime::{Integration, Violations};

#[derive(Integration)]
#[integration(validate = together)]
struct FooBar {
    #[prop]
    username: Option<String>,
}

fn together(text: &str) -> Result<(), Violations> {
    if text.is_empty() { Err("is empty".into()) } else { Ok(()) }
}

fn main() {}
