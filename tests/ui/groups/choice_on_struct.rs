use integrations_runtime::Props;

#[derive(Props)]
#[choice(title = "Room")]
struct Room {
    #[prop]
    nickname: Option<String>,
}

fn main() {}
