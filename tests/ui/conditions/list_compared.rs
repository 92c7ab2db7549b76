use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    other: Vec<u8>,
    #[prop(show_if(other = 5))]
    field: Option<String>,
}

fn main() {}
