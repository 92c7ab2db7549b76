use integrations_runtime::Props;

#[derive(Props)]
enum Login {
    #[props(title = "No name")]
    Anonymous,
}

fn main() {}
