use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(range(between = 1))]
    field: u32,
}

fn main() {}
