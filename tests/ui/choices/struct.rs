use integrations_runtime::Choices;

#[derive(Clone, Choices)]
struct Branches {
    all: bool,
}

fn main() {}
