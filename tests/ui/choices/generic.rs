use integrations_runtime::Choices;

#[derive(Clone, Choices)]
enum Branches<const N: usize> {
    All,
    Default,
}

fn main() {}
