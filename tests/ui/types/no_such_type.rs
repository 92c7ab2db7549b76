use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    field: Frobnicator,
}

fn main() {}
