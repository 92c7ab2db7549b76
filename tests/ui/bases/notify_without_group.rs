use integrations_runtime::bases::chat::{Message, Notify};
use integrations_runtime::{Context, ExecuteError, Integration, Outcome};

#[derive(Integration)]
struct Rocket {}

impl Notify for Rocket {
    async fn notify(&self, _message: Message, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::done("told"))
    }
}

fn main() {}
