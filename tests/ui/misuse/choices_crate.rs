use integrations_runtime::Choices;

#[derive(Clone, Choices)]
#[choices(crate)]
enum Branches {
    All,
    Default,
}

fn main() {}
