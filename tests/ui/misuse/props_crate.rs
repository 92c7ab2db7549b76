use integrations_runtime::Props;

#[derive(Props)]
#[props(crate = "integrations_runtime")]
struct Room {
    #[prop]
    nickname: Option<String>,
}

fn main() {}
