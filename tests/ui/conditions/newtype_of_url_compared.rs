use integrations_runtime::{Integration, PropValue, Url};

#[derive(Clone, PropValue)]
struct Hook(Url);

impl From<Url> for Hook {
    fn from(url: Url) -> Self {
        Self(url)
    }
}

#[derive(Integration)]
struct FooBar {
    #[prop]
    hook: Hook,
    #[prop(show_if(hook = "x"))]
    field: Option<String>,
}

fn main() {}
