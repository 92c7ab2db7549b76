use integrations_runtime::{Integration, PropValue};

#[derive(Clone, PropValue)]
struct Token(String);

impl From<String> for Token {
    fn from(token: String) -> Self {
        Self(token)
    }
}

#[derive(Integration)]
struct FooBar {
    #[prop]
    token: Token,
}

fn main() {}
