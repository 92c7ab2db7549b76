use integrations_runtime::PropValue;

#[derive(Clone, PropValue)]
struct Channel(String, u8);

fn main() {}
