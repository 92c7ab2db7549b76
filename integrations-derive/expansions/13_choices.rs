#[derive(Choices)]
enum Branches {
    All,
    #[choice(title = "Default branch", value = "main")]
    Default,
}
