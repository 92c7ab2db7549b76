use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    level: String,
}

fn main() {}
