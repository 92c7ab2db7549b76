use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(section(connection))]
struct FooBar {
    #[prop(section = jira)]
    field: String,
}

fn main() {}
