use integrations_runtime::Choices;

#[derive(Clone, Choices)]
enum Branches {
    #[choice(titel = "All branches")]
    All,
}

fn main() {}
