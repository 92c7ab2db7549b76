use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(deprecated(since = 17.0))]
    field: String,
}

fn main() {}
