use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(name = "secretKey")]
    field: String,
}

fn main() {}
