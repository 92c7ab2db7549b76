use integrations_runtime::{Choices, Integration};

#[derive(Integration)]
struct FooBar {
    #[prop]
    mode: Mode,
    #[prop(show_if = mode)]
    field: Option<String>,
}

#[derive(Clone, Copy, Choices)]
enum Mode {
    Plain,
    Tls,
}

fn main() {}
