use integrations_runtime::Props;

#[derive(Props)]
enum Login {
    Anonymous,
    Named {
        #[prop]
        kind_changed: bool,
    },
}

fn main() {}
