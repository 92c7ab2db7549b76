use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(choices = ["yes", "no"])]
    field: bool,
}

fn main() {}
