use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(message = "is no URL")]
    field: String,
}

fn main() {}
