use integrations_runtime::bases::chat::{ChatNotification, Message, Notify};
use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome};

#[derive(Integration)]
struct Rocket {
    #[prop(flatten)]
    chat: ChatNotification,
}

impl Notify for Rocket {
    async fn notify(&self, _message: Message, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::done("told"))
    }
}

impl Execute for Rocket {
    async fn execute(&self, _event: RocketEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::done("told"))
    }
}

fn main() {}
