use integrations_runtime::Props;

#[derive(Props)]
#[props(default = Login::Anonymous)]
enum Login {
    Anonymous,
    Named {
        #[prop]
        username: String,
    },
}

fn main() {}
