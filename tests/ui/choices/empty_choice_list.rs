use integrations_runtime::Choices;

#[derive(Clone, Choices)]
enum Branches {
    #[choice()]
    All,
}

fn main() {}
