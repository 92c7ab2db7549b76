use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(not_secret = REASON)]
    header_key: String,
}

const REASON: &str = "names a header";

fn main() {}
