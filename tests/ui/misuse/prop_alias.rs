use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(alias = "server url")]
    url: String,
}

fn main() {}
