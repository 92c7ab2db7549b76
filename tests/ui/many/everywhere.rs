use integrations_runtime::{Integration, Secret, Url};

#[derive(Integration)]
#[integration(
    titel = "Foo Bar",
    category = "chat",
    levels = project,
    section(conection),
    section(trigger),
    section(trigger),
)]
#[events(push, merge_reqest, push)]
struct FooBar {
    #[prop(title = "Server URL", titel = "URL", section = nowhere, url, public_url)]
    url: Url,

    #[prop(length(min = 9, max = 3), pattern = "(", default = "x")]
    username: String,

    #[prop(placeholder)]
    password: Secret,

    #[prop(name = "url")]
    address: String,

    #[prop]
    validate: bool,
}

fn main() {}
// checklist: 50
