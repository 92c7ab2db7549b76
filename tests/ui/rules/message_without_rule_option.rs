use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(url(mesage = "is no URL"))]
    field: String,
}

fn main() {}
