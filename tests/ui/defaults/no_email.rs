use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(email, default = "nobody")]
    sender: String,
}

fn main() {}
