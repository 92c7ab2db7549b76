use integrations_runtime::Props;

#[derive(Props)]
enum Login {
    Named {
        #[prop]
        username: String,
    },
    Guest {
        #[prop]
        username: String,
    },
}

fn main() {}
