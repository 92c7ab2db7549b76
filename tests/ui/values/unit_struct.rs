use integrations_runtime::PropValue;

#[derive(Clone, PropValue)]
struct Channel;

fn main() {}
