use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(storage = data_field)]
    url: String,
}

fn main() {}
