use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(range(max = MAX))]
    field: u32,
}

const MAX: u32 = 9;

fn main() {}
