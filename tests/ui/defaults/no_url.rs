use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(url, default = "example.com")]
    home: String,
}

fn main() {}
