use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    validate_complete: bool,
}

fn main() {}
