use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(email)]
    field: f64,
}

fn main() {}
