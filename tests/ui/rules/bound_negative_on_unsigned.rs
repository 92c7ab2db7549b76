use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(range(min = -1))]
    field: u16,
}

fn main() {}
// checklist: 42
