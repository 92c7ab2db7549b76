use integrations_runtime::Props;

#[derive(Props)]
struct Room {
    #[props(name = "nick")]
    nickname: Option<String>,
}

fn main() {}
