use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(name = "api url")]
    field: String,
}

fn main() {}
// checklist: 3
