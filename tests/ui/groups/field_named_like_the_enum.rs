use integrations_runtime::Props;

#[derive(Props)]
enum Login {
    Anonymous,
    Named {
        #[prop]
        login: String,
    },
}

fn main() {}
