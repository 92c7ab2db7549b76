use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(api_only, placeholder = "x")]
    field: String,
}

fn main() {}
