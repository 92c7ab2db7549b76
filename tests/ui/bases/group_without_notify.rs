use integrations_runtime::bases::chat::ChatNotification;
use integrations_runtime::{Integration, Registry, registry};

#[derive(Integration)]
struct Rocket {
    #[prop(flatten)]
    chat: ChatNotification,
}

static REGISTRY: Registry = registry![Rocket];

fn main() {}
