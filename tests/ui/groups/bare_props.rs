use integrations_runtime::Props;

#[derive(Props)]
#[props]
struct Room {
    #[prop]
    nickname: Option<String>,
}

fn main() {}
