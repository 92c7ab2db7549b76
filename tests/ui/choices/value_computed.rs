use integrations_runtime::Choices;

#[derive(Clone, Choices)]
enum Branches {
    #[choice(value = concat!("a", "b"))]
    All,
}

fn main() {}
