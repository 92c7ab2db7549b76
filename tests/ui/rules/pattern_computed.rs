use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(pattern = concat!("^", "a"))]
    field: String,
}

fn main() {}
