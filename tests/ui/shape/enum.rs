use integrations_runtime::Integration;

#[derive(Integration)]
enum FooBar {
    A,
}

fn main() {}
// checklist: 20
