use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(category = chat)]
    field: String,
}

fn main() {}
// checklist: 39
