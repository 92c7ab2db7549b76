use integrations_runtime::Props;

#[derive(Props)]
enum Login {
    Anonymous,
    Named {
        #[prop]
        since: std::time::Instant,
    },
}

fn main() {}
