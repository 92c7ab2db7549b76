use integrations_runtime::Props;

#[derive(Props)]
enum Login {
    #[prop(title = "No name")]
    Anonymous,
}

fn main() {}
