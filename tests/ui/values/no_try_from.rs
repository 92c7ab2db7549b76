use integrations_runtime::PropValue;

#[derive(Clone, PropValue)]
struct Channel(String);

fn main() {}
