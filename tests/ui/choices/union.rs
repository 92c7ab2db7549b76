use integrations_runtime::Choices;

#[derive(Clone, Copy, Choices)]
union Branches {
    all: bool,
}

fn main() {}
