use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop("A")]
    field: String,
}

fn main() {}
