use integrations_runtime::{Choices, Integration};

#[derive(Integration)]
struct FooBar {
    #[prop]
    mode: Mode,
    #[prop(show_if(mode = Mode::Tls))]
    field: Name,
}

#[derive(Clone, Copy, Choices)]
enum Mode {
    Plain,
    Tls,
}

type Name = String;

fn main() {}
