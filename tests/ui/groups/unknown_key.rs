use integrations_runtime::Props;

#[derive(Props)]
#[props(titel = "Login")]
enum Login {
    Anonymous,
    Named {
        #[prop]
        username: String,
    },
}

fn main() {}
