use integrations_runtime::Props;

#[derive(Props)]
#[props(default = Anonymus)]
enum Login {
    Anonymous,
    Named {
        #[prop]
        username: String,
    },
}

fn main() {}
