use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(not_secret = "names a header", non_empty_password_title = "y")]
    api_key: String,
}

fn main() {}
