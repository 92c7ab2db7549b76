use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(placholder = "x")]
    field: String,
}

fn main() {}
