use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(choices = ["a", "b"], type = textarea)]
    field: String,
}

fn main() {}
