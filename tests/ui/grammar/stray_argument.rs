use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(length(8))]
    field: String,
}

fn main() {}
