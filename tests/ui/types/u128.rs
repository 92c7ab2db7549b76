use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    field: u128,
}

fn main() {}
