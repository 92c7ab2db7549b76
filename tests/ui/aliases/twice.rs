use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(alias = "link", alias = "link")]
    url: String,
}

fn main() {}
