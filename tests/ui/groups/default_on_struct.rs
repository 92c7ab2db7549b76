use integrations_runtime::Props;

#[derive(Props)]
#[props(default = Anonymous)]
struct Room {
    #[prop]
    nickname: Option<String>,
}

fn main() {}
