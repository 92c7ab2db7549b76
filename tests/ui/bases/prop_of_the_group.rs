use integrations_runtime::bases::chat::ChatNotification;
use integrations_runtime::{Integration, Secret, Url};

#[derive(Integration)]
struct Rocket {
    #[prop(exposes_secrets = false)]
    webhook: Secret<Url>,
    #[prop(flatten)]
    chat: ChatNotification,
}

fn main() {}
