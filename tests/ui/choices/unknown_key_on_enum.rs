use integrations_runtime::Choices;

#[derive(Clone, Choices)]
#[choices(rename_all = "kebab-case")]
enum Branches {
    All,
}

fn main() {}
