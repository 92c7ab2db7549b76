use integrations_runtime::PropValue;

#[derive(Clone, PropValue)]
struct Channel(Option<String>);

impl From<Option<String>> for Channel {
    fn from(name: Option<String>) -> Self {
        Self(name)
    }
}

fn main() {}
