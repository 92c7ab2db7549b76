use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(type = textaera)]
    field: String,
}

fn main() {}
