use integrations_runtime::Props;

#[derive(Props)]
struct Room {
    #[prop]
    restore: bool,
}

fn main() {}
