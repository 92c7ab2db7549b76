use integrations_runtime::Props;

#[derive(Props)]
struct Room {
    #[events(push)]
    nickname: Option<String>,
}

fn main() {}
