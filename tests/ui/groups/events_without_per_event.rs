use integrations_runtime::Props;

#[derive(Props)]
#[events(push)]
struct Room {
    #[prop]
    nickname: Option<String>,
}

fn main() {}
