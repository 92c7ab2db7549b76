use integrations_runtime::Integration;

#[derive(Integration)]
union FooBar {
    a: u8,
}

fn main() {}
// checklist: 20
