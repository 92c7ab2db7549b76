use integrations_runtime::{Integration, PropValue, Secret};

#[derive(Clone, PropValue)]
struct Token(Secret);

impl From<Secret> for Token {
    fn from(token: Secret) -> Self {
        Self(token)
    }
}

#[derive(Integration)]
struct FooBar {
    #[prop]
    tokens: Vec<Token>,
}

fn main() {}
