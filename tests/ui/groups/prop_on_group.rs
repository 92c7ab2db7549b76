use integrations_runtime::Props;

#[derive(Props)]
#[prop(title = "Room")]
struct Room {
    #[prop]
    nickname: Option<String>,
}

fn main() {}
