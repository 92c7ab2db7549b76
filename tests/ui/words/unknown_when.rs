use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(url, when = sometimes)]
    field: String,
}

fn main() {}
