use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(title = "A")]
    #[prop(title = "B")]
    url: String,
}

fn main() {}
// checklist: 40
