use integrations_runtime::{Choices, Integration};

#[derive(Integration)]
struct FooBar {
    #[prop]
    mode: Mode,
    #[prop(required_if(mode = Mode::Tls), default = "x")]
    field: String,
}

#[derive(Clone, Copy, Choices)]
enum Mode {
    Plain,
    Tls,
}

fn main() {}
