use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    other: Option<String>,
    #[prop(show_if("other" = "x"))]
    field: Option<String>,
}

fn main() {}
