use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(title = "A", help = "B", title = "C")]
    field: String,
}

fn main() {}
// checklist: 40
