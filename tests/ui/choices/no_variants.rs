use integrations_runtime::Choices;

#[derive(Clone, Choices)]
enum Branches {}

fn main() {}
