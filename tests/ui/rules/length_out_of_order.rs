use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(length(min = 9, max = 3))]
    field: String,
}

fn main() {}
// checklist: 46
