use integrations_runtime::Props;

#[derive(Props)]
enum Login {
    Anonymous,
    #[choice(value = "anonymous")]
    Named {
        #[prop]
        username: String,
    },
}

fn main() {}
