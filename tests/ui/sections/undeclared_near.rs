use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(section(custom = "jira_issues"))]
struct FooBar {
    #[prop(section = jira_isues)]
    field: String,
}

fn main() {}
