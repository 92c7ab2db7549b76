use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(default = fallback())]
    field: String,
}

fn main() {}
// checklist: 47
