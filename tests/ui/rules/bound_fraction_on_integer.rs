use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(range(max = 2.5))]
    field: i32,
}

fn main() {}
// checklist: 42
