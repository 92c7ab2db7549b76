use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(default = 256)]
    field: u8,
}

fn main() {}
