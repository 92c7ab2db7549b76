use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    other: bool,
    #[prop(show_if(other = "true"))]
    field: Option<String>,
}

fn main() {}
