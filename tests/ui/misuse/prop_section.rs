use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(section = connection)]
    field: String,
}

fn main() {}
