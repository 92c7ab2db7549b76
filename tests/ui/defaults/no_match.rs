use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(pattern = "^#", default = "general")]
    field: String,
}

fn main() {}
// checklist: 46
