use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(many)]
    field: String,
}

fn main() {}
