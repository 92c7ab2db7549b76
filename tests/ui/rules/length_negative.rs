use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(length(min = -1))]
    field: String,
}

fn main() {}
// checklist: 42
