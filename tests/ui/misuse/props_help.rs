use integrations_runtime::Props;

#[derive(Props)]
#[props(help("Ask your administrator."))]
enum Login {
    Anonymous,
    Named {
        #[prop]
        username: String,
    },
}

fn main() {}
