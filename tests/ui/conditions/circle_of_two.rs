use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(show_if(two = "x"))]
    one: Option<String>,
    #[prop(show_if(set(one)))]
    two: Option<String>,
}

fn main() {}
