use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    webhook: Option<String>,
}

fn main() {}
