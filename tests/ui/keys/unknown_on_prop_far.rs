use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(sensitive)]
    field: String,
}

fn main() {}
