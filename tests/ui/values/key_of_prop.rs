use integrations_runtime::PropValue;

#[derive(Clone, PropValue)]
#[prop_value(placeholder = "#general")]
struct Channel(String);

impl From<String> for Channel {
    fn from(name: String) -> Self {
        Self(name)
    }
}

fn main() {}
