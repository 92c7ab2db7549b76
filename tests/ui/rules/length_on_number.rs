use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(length(max = 10))]
    field: Option<u64>,
}

fn main() {}
