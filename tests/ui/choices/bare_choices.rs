use integrations_runtime::Choices;

#[derive(Clone, Choices)]
#[choices]
enum Branches {
    All,
}

fn main() {}
