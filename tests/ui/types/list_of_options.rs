use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    field: Vec<Option<String>>,
}

fn main() {}
