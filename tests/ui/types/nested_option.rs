use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    field: Option<Option<String>>,
}

fn main() {}
