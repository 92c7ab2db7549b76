use integrations_runtime::{Integration, Secret};

#[derive(Integration)]
struct FooBar {
    #[prop(pattern = "^a")]
    port: u32,

    #[prop(range(min = 1))]
    username: String,

    #[prop]
    since: std::time::Instant,

    #[prop(checkbox_label = "Yes")]
    channel: String,

    #[prop]
    passwords: Vec<Secret>,

    #[prop(default = "8080")]
    timeout: u16,
}

fn main() {}
