use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(choices = [])]
    field: String,
}

fn main() {}
