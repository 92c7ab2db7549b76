use integrations_runtime::Choices;

#[derive(Clone, Choices)]
#[choices(title = "Branches")]
enum Branches {
    All,
}

fn main() {}
