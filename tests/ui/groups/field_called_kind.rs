use integrations_runtime::Props;

#[derive(Props)]
enum Login {
    Anonymous,
    Named {
        #[prop]
        kind: String,
    },
}

fn main() {}
