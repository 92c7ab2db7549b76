use integrations_runtime::{Choices, Integration};

#[derive(Integration)]
struct FooBar {
    #[prop(default = Branches::All)]
    field: String,
}

#[derive(Clone, Choices)]
enum Branches {
    All,
    Default,
}

fn main() {}
