use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(default = ())]
    field: (),
}

fn main() {}
