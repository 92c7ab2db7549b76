use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(title = "A",, help = "B")]
    field: String,
}

fn main() {}
