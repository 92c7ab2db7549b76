use integrations_runtime::Choices;

#[derive(Clone, Choices)]
enum Branches {
    All,
    #[choice(title = 2)]
    Default,
}

fn main() {}
