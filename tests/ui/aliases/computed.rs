use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(alias = concat!("server", "_url"))]
    url: String,
}

fn main() {}
