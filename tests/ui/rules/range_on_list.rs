use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(range(min = 1))]
    field: Vec<u32>,
}

fn main() {}
