use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(range(max = 10), default = 11)]
    field: u32,
}

fn main() {}
// checklist: 46
