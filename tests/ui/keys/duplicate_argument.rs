use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(length(min = 1, min = 2))]
    field: String,
}

fn main() {}
