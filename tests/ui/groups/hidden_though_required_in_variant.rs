use integrations_runtime::Props;

#[derive(Props)]
enum Login {
    Anonymous,
    Named {
        #[prop]
        username: String,

        #[prop(show_if(username != "guest"))]
        realm: String,
    },
}

fn main() {}
