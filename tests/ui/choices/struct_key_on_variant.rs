use integrations_runtime::Choices;

#[derive(Clone, Copy, Choices)]
enum Branches {
    #[choice(category = chat)]
    All,
}

fn main() {}
