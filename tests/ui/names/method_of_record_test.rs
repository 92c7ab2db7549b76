use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    test: String,
}

fn main() {}
