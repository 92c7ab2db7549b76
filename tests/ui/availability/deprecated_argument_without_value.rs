use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(deprecated(since))]
    field: String,
}

fn main() {}
