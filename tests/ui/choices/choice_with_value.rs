use integrations_runtime::Choices;

#[derive(Clone, Choices)]
enum Branches {
    #[choice = "x"]
    All,
}

fn main() {}
