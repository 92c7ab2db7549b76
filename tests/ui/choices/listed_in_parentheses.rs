use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(choices("low", "high"))]
    field: String,
}

fn main() {}
