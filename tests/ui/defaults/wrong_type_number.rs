use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(default = true)]
    field: u32,
}

fn main() {}
// checklist: 47
