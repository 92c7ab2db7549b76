use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    active: bool,
}

fn main() {}
