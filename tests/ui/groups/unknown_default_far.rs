use integrations_runtime::Props;

#[derive(Props)]
#[props(default = Token)]
enum Login {
    Anonymous,
    Named {
        #[prop]
        username: String,
    },
}

fn main() {}
