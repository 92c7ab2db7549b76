use integrations_runtime::Props;

#[derive(Props)]
#[integration(section(connection))]
struct Room {
    #[prop(section = connection)]
    nickname: Option<String>,
}

fn main() {}
