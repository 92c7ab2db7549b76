use integrations_runtime::Props;

#[derive(Props)]
enum Login {}

fn main() {}
