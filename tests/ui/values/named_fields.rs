use integrations_runtime::PropValue;

#[derive(Clone, PropValue)]
struct Channel {
    name: String,
}

fn main() {}
