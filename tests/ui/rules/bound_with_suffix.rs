use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(range(max = 10u32))]
    field: u32,
}

fn main() {}
// checklist: 42
