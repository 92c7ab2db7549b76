// checklist: 51, 55
use integrations_runtime::{Integration, Props, Record};

#[derive(Props)]
#[props(default = Anon)]
enum Login {
    #[choice(title = "Nobody")]
    Anonymous,
    Basic {
        #[prop]
        username: Option<String>,
    },
}

#[derive(Integration)]
#[events(push)]
struct FooBar {
    #[prop(flatten)]
    login: Login,
}

fn edit(record: &mut Record<FooBar>) -> Option<&str> {
    record.login_mut().set_kind(LoginKind::Basic);
    record.login_mut().set_username("x");
    let kind: &LoginKind = record.login().kind();
    assert!(*kind == LoginKind::Basic && FooBar::SPEC.field("username").is_some());
    record.login().username()
}

fn main() {}
