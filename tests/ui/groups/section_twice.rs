use integrations_runtime::Props;

#[derive(Props)]
#[props(section(connection), section(connection))]
struct Room {
    #[prop]
    nickname: Option<String>,
}

fn main() {}
