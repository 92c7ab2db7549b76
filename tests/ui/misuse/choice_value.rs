use integrations_runtime::Choices;

#[derive(Clone, Choices)]
enum Branches {
    All,
    #[choice(value = "all")]
    Default,
}

fn main() {}
