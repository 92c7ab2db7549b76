use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(title = "A", ?)]
    field: String,
}

fn main() {}
