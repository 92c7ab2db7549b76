use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(type = wysiwyg)]
    field: String,
}

fn main() {}
// checklist: 54
