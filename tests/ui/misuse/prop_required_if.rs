use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    other: Option<String>,
    #[prop(required_if(set(other)))]
    field: u16,
}

fn main() {}
