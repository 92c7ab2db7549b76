use integrations_runtime::Props;

#[derive(Props)]
#[props(title = Login)]
enum Login {
    Anonymous,
    Named {
        #[prop]
        username: String,
    },
}

fn main() {}
