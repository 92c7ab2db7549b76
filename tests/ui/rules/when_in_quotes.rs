use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(url(when = "always"))]
    field: String,
}

fn main() {}
