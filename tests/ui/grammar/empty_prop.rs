use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop()]
    field: String,
}

fn main() {}
// checklist: 41
