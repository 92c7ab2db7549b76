use integrations_runtime::Choices;

#[derive(Clone, Choices)]
enum Branches {
    All,
    Named { name: String },
}

fn main() {}
