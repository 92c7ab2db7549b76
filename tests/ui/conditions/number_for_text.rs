use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    other: Option<String>,
    #[prop(required_if(other = 5))]
    field: Option<String>,
}

fn main() {}
