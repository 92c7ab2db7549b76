use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    field: std::collections::HashMap<String, String>,
}

fn main() {}
