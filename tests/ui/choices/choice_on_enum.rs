use integrations_runtime::Choices;

#[derive(Clone, Choices)]
#[choice(title = "Branches")]
enum Branches {
    All,
}

fn main() {}
// checklist: 53
