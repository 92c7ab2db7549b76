use integrations_runtime::Props;

#[derive(Props)]
struct Room {
    #[prop]
    #[choice(title = "Nick")]
    nickname: Option<String>,
}

fn main() {}
