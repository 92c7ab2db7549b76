use integrations_runtime::PropValue;

#[derive(Clone, PropValue)]
#[prop_value(crate = "integrations_runtime")]
struct Channel(String);

impl From<String> for Channel {
    fn from(name: String) -> Self {
        Self(name)
    }
}

fn main() {}
