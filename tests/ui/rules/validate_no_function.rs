use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(validate = LIMIT)]
    field: u32,
}

const LIMIT: u32 = 9;

fn main() {}
// checklist: 49
