use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Registry, registry};

#[derive(Integration)]
#[events()]
struct Slack {}

impl Execute for Slack {
    async fn execute(&self, event: SlackEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }
}

static REGISTRY: Registry = registry![Slack, Slack];

fn main() {}
