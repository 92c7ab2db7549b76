use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(pattern = "^a")]
    field: Vec<String>,
}

fn main() {}
// checklist: 46
