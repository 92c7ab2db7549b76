use integrations_runtime::Props;

#[derive(Props)]
#[props(name = "log in")]
enum Login {
    Anonymous,
    Named {
        #[prop]
        username: String,
    },
}

fn main() {}
