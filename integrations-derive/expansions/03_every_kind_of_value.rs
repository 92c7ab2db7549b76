#[derive(Integration)]
#[integration(category = chat, levels(project, group), section(connection, title = "Connection"), section(custom = "more"))]
#[events(push, comment)]
pub struct FooBar {
    #[prop(section = connection, public_url, exposes_secrets)]
    url: Url,
    #[prop(section = connection, length(max = 10))]
    username: Option<String>,
    #[prop(length(min = 8, message = "is short"), non_empty_password_title = "Enter new password")]
    password: Secret,
    #[prop(section = more)]
    mode: Mode,
    #[prop(checkbox_label = "Only broken pipelines")]
    broken: bool,
    #[prop(range(min = 1, max = 10))]
    retries: u32,
    #[prop]
    labels: Vec<String>,
    #[prop(pattern = "^#", when = always)]
    channel: String,
}
