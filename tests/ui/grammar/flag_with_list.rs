use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(api_only(true))]
    field: String,
}

fn main() {}
