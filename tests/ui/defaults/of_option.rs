use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(default = None)]
    field: Option<String>,
}

fn main() {}
