use integrations_runtime::Props;

#[derive(Props)]
#[props(category = chat)]
struct Room {
    #[prop]
    nickname: Option<String>,
}

fn main() {}
