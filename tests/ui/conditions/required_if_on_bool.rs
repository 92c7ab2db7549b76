use integrations_runtime::{Choices, Integration};

#[derive(Integration)]
struct FooBar {
    #[prop]
    mode: Mode,
    #[prop(required_if(mode = Mode::Tls))]
    field: bool,
}

#[derive(Clone, Copy, Choices)]
enum Mode {
    Plain,
    Tls,
}

fn main() {}
