use integrations_runtime::{Integration, PropValue};

#[derive(Clone, Debug, PropValue)]
struct Secret(String);

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Secret(text)
    }
}

#[derive(Integration)]
struct FooBar {
    #[prop]
    api_token: Secret,
}

fn main() {}
