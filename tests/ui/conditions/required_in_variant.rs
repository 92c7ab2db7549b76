use integrations_runtime::Props;

#[derive(Props)]
enum Login {
    Anonymous,
    Basic {
        #[prop]
        realm: String,
        #[prop(show_if(realm = "x"))]
        user: String,
    },
}

fn main() {}
