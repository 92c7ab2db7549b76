use integrations_runtime::{Integration, PropValue};

#[derive(Clone, PropValue)]
struct Names(Vec<String>);

impl From<Vec<String>> for Names {
    fn from(names: Vec<String>) -> Self {
        Self(names)
    }
}

#[derive(Integration)]
struct FooBar {
    #[prop]
    names: Vec<Names>,
}

fn main() {}
