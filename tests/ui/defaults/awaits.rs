use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(default = std::future::ready(3).await)]
    number: u8,
}

fn main() {}
// checklist: 48
