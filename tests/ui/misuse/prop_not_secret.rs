use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(not_secret)]
    header_key: String,
}

fn main() {}
