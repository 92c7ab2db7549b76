use integrations_runtime::{Choices, Integration, Secret, Url};

#[derive(Clone, Copy, Choices)]
enum Mode {
    Plain,
    Tls,
}

#[derive(Integration)]
struct FooBar {
    #[prop]
    mode: Mode,
    #[prop(exposes_secrets)]
    url: Url,
    #[prop]
    password: Secret,
    #[prop(show_if(mode = "tls", url = "https://example.com"))]
    one: Option<String>,
    #[prop(required_if(mode in [Mode::Tls, 5], one = Mode::Tls), if = Mode::is_there)]
    two: Option<String>,
    #[prop(show_if(not(password = "x")))]
    three: String,
    #[prop(required_if(set(one)))]
    four: bool,
}

impl Mode {
    fn is_there(self) -> bool {
        true
    }
}

fn main() {}
