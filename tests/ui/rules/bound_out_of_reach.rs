use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(range(max = 256))]
    field: u8,
}

fn main() {}
