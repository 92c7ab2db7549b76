use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(validate = is_even)]
    field: u32,
}

fn main() {}
// checklist: 49
