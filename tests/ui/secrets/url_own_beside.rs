use integrations_runtime::{Integration, PropValue, Secret, Url};

#[derive(Clone, Debug, PropValue)]
struct Server(Url);

impl From<Url> for Server {
    fn from(url: Url) -> Self {
        Server(url)
    }
}

#[derive(Integration)]
struct FooBar {
    #[prop]
    server: Server,
    #[prop]
    token: Secret,
}

fn main() {}
