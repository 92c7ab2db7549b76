use integrations_runtime::Choices;

#[derive(Clone, Choices)]
enum Branches {
    #[choice(value = "x")]
    All,
    #[choice(value = "x")]
    Default,
}

fn main() {}
