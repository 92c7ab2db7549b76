use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(pattern = "([")]
    field: String,
}

fn main() {}
// checklist: 46
