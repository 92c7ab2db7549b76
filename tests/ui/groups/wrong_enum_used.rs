use integrations_runtime::{Integration, Props, Record, Secret};

#[derive(Props)]
enum Login {
    Anonymous,
    Named(String),
    Token {
        #[prop]
        token: Secret,
    },
}

#[derive(Integration)]
struct FooBar {
    #[prop(flatten)]
    login: Login,
}

fn choose(record: &mut Record<FooBar>) {
    record.login_mut().set_kind(LoginKind::Token);
    record.login_mut().set_token("t0ken");
}

fn main() {}
