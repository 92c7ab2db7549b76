use integrations_runtime::{Choices, Integration};

#[derive(Integration)]
struct FooBar {
    #[prop(length(max = 10))]
    field: Branches,
}

#[derive(Clone, Choices)]
enum Branches {
    All,
    Default,
}

fn main() {}
