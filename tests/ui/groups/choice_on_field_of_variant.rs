use integrations_runtime::Props;

#[derive(Props)]
enum Login {
    Named {
        #[choice(title = "Nick")]
        nickname: Option<String>,
    },
}

fn main() {}
