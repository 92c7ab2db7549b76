use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(show_if(field = "x"))]
    field: Option<String>,
}

fn main() {}
