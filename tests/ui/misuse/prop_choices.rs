use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(choices = "low")]
    field: String,
}

fn main() {}
