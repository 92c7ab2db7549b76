use integrations_runtime::{Integration, Secret, Url};

#[derive(Integration)]
struct FooBar {
    #[prop]
    url: Url,

    #[prop]
    api_token: String,

    #[prop(default = "hunter2")]
    password: Secret,

    #[prop(public_url)]
    webhook: Option<String>,

    #[prop(range(max = 256))]
    retries: u8,
}

fn main() {}
