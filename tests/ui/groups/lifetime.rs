use integrations_runtime::Props;

#[derive(Props)]
struct Room<'a> {
    #[prop]
    nickname: &'a str,
}

fn main() {}
