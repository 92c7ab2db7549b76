use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(help = 'x')]
    field: String,
}

fn main() {}
