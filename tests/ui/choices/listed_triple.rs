use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(choices = [("a", "b", "c")])]
    field: String,
}

fn main() {}
