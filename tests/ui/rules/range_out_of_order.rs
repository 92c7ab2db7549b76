use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(range(min = 0.5, max = -1))]
    field: f64,
}

fn main() {}
// checklist: 46
