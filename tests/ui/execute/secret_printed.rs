use integrations_runtime::{Integration, Secret};

#[derive(Integration)]
struct FooBar {
    #[prop]
    password: Secret,
}

impl FooBar {
    fn show(&self) -> String {
        format!("{}", self.password)
    }
}

fn main() {}
