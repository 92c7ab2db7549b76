use integrations_runtime::Props;

#[derive(Props)]
struct Room(#[prop] String);

fn main() {}
