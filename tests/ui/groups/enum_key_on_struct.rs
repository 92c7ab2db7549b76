use integrations_runtime::Props;

#[derive(Props)]
#[props(title = "Room")]
struct Room {
    #[prop]
    nickname: Option<String>,
}

fn main() {}
