use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(version = 1, migrate(first, second))]
#[events(push)]
struct FooBar {
    #[prop(alias = "user", alias = "active", alias = "link", storage = table)]
    url: String,

    #[prop(alias = "push_events", alias = "a b", storage(data_fields))]
    user: String,

    #[prop(alias = "link")]
    link: String,
}

fn main() {}
