use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(email = "a@example.com")]
    field: String,
}

fn main() {}
