use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(choices = ["low", ("High", "low")])]
    field: String,
}

fn main() {}
