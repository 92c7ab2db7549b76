use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(length(min = 8))]
    field: u32,
}

fn main() {}
