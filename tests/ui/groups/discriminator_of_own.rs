use integrations_runtime::{Integration, Props};

#[derive(Props)]
enum Login {
    Anonymous,
    Named {
        #[prop]
        username: String,
    },
}

#[derive(Integration)]
struct FooBar {
    #[prop(flatten)]
    how: Login,

    #[prop]
    login: Option<String>,
}

fn main() {}
