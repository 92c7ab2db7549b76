use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    form: String,
}

fn main() {}
// checklist: 7
