use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(type = password)]
    field: String,
}

fn main() {}
