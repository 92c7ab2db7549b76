use integrations_runtime::{Choices, Integration};

#[derive(Integration)]
struct FooBar {
    #[prop]
    mode: Mode,
    #[prop(show_if(or(mode = Mode::Tls, mode = Mode::Plain)))]
    field: Option<String>,
}

#[derive(Clone, Copy, Choices)]
enum Mode {
    Plain,
    Tls,
}

fn main() {}
