use integrations_runtime::Integration;
use integrations_runtime::bases::chat::{ChatNotification, Notify};

#[derive(Integration)]
struct Rocket {
    #[prop(flatten)]
    chat: ChatNotification,
}

impl Notify for Rocket {}

fn main() {}
