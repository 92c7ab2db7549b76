use integrations_runtime::Integration;

#[derive(Integration)]
#[repr(packed)]
struct FooBar {
    #[prop]
    port: u16,
}

fn main() {}
// checklist: 22
