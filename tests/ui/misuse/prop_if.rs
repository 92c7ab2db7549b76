use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(if = true)]
    field: Option<String>,
}

fn main() {}
