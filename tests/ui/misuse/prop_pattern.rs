use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(pattern = "^[a-z]+$")]
    field: u32,
}

fn main() {}
