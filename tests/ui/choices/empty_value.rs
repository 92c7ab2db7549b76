use integrations_runtime::Choices;

#[derive(Clone, Choices)]
enum Branches {
    #[choice(value = "")]
    None,
    All,
}

fn main() {}
