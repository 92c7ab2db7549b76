use integrations_runtime::Props;

#[derive(Props)]
#[props(section(conection))]
struct Room {
    #[prop]
    nickname: Option<String>,
}

fn main() {}
