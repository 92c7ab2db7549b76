use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(range(max = 99999999999999999999999999999999999999999))]
    field: u64,
}

fn main() {}
// checklist: 42
