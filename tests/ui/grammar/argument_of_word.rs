use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(url(min = 1))]
    field: String,
}

fn main() {}
