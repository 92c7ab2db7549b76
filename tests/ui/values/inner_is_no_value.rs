use integrations_runtime::PropValue;

#[derive(Clone, PropValue)]
struct Channel(char);

impl From<char> for Channel {
    fn from(name: char) -> Self {
        Self(name)
    }
}

fn main() {}
