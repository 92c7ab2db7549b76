use integrations_runtime::Props;

#[derive(Props)]
struct Room;

fn main() {}
