use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    field: &'static str,
}

fn main() {}
