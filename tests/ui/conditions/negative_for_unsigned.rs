use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    other: Option<u8>,
    #[prop(show_if(other = -1))]
    field: Option<String>,
}

fn main() {}
