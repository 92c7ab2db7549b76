use integrations_runtime::Props;

#[derive(Props)]
enum Login {
    Token {
        #[prop]
        realm: String,
    },
    Basic {
        #[prop(show_if(realm = "x"))]
        user: Option<String>,
    },
}

fn main() {}
