use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(default = 1)]
    field: bool,
}

fn main() {}
