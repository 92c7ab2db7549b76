use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    other: Option<String>,
    #[prop(show_if(zebra = "x"))]
    field: Option<String>,
}

fn main() {}
