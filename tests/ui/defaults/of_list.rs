use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(default = "a")]
    field: Vec<String>,
}

fn main() {}
