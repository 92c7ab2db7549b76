use integrations_runtime::Choices;

#[derive(Clone, Choices)]
enum Branches {
    #[choice(icon = "x")]
    All,
}

fn main() {}
