use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(foo::bar = 1)]
    field: String,
}

fn main() {}
