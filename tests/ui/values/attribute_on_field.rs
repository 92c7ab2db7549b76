use integrations_runtime::PropValue;

#[derive(Clone, PropValue)]
struct Channel(#[prop_value(crate = integrations_runtime)] String);

impl From<String> for Channel {
    fn from(name: String) -> Self {
        Self(name)
    }
}

fn main() {}
