use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    other: Option<String>,
    #[prop(show_if(othr = "x"))]
    field: Option<String>,
}

fn main() {}
