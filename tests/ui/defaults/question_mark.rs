use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(default = "3".parse()?)]
    number: u8,
}

fn main() {}
// checklist: 48
