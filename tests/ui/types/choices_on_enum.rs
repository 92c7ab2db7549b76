use integrations_runtime::{Choices, Integration};

#[derive(Integration)]
struct FooBar {
    #[prop(choices = ["all"])]
    field: Branches,
}

#[derive(Clone, Choices)]
enum Branches {
    All,
    Default,
}

fn main() {}
