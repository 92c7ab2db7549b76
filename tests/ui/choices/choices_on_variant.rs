use integrations_runtime::Choices;

#[derive(Clone, Choices)]
enum Branches {
    #[choices(crate = ::integrations_runtime)]
    All,
}

fn main() {}
