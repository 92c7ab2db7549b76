use integrations_runtime::Choices;

#[derive(Clone, Choices)]
enum Branches {
    #[choice(title = "a", title = "b")]
    All,
}

fn main() {}
