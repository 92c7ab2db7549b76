use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    url: Option<String>,
}

impl FooBar {
    #[prop(title = "URL")]
    fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }
}

fn main() {}
// checklist: 53
