use integrations_runtime::Props;

#[derive(Props)]
#[props(placeholder = "Room")]
struct Room {
    #[prop]
    nickname: Option<String>,
}

fn main() {}
