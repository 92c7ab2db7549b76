use integrations_runtime::{Integration, Secret};

#[derive(Integration)]
#[integration(name = "Foo Bar", version = 0, migrate("one_to_two"), deprecated(sinse = "1"), many = true, levels(grup))]
#[events(push)]
struct FooBar {
    #[prop(alias = "a b", storage = columns)]
    one: String,
    #[prop(name = "one", alias = "active")]
    two: String,
    #[prop(default = "x", non_empty_password_title = "t")]
    three: Secret,
    #[prop(range(min = 5, max = 1), pattern = "(")]
    four: u8,
}

fn main() {}
