use integrations_runtime::Choices;

#[derive(Clone, Choices)]
enum Branches {
    All,
    Named(String),
}

fn main() {}
