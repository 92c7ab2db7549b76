use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(default = "8080")]
    field: u16,
}

fn main() {}
// checklist: 47
