use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(length(max = 1.5))]
    field: String,
}

fn main() {}
