use integrations_runtime::Choices;

#[derive(Clone, Choices)]
#[choices(title = "Branches")]
enum Branches<T> {
    #[choice]
    All,
    #[choice(titel = "Default", value = "all")]
    Default,
    #[choice(value = "")]
    Protected,
    Named(T),
}

fn main() {}
