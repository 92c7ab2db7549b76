use integrations_runtime::Choices;

#[derive(Choices)]
enum Branches {
    All,
    Default,
}

fn main() {}
