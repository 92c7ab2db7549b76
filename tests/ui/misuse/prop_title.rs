use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(title)]
    field: String,
}

fn main() {}
