use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(choices = [1, "2"])]
    field: String,
}

fn main() {}
