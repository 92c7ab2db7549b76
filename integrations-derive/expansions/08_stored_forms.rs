#[derive(Integration)]
#[integration(version = 3, migrate(one_to_two, two::to_three), many, deprecated(since = "2.0", note = "use `New`"))]
#[events(push)]
struct Tracker {
    #[prop(alias = "host", alias = "server", storage = data_fields)]
    url: String,
    #[prop(deprecated)]
    old: bool,
}
