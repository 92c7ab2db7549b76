use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(length)]
    field: String,
}

fn main() {}
