use integrations_runtime::Props;

#[derive(Props)]
enum Login {
    Anonymous,
    Named(String),
}

fn main() {}
