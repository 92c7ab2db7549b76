use integrations_runtime::PropValue;

#[derive(Clone, PropValue)]
struct Channel<'a>(&'a str);

fn main() {}
