use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    api_token: String,
}

fn main() {}
