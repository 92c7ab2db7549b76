use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Registry, registry};

#[derive(Integration)]
#[integration(name = "slack")]
#[events()]
struct Slack {}

impl Execute for Slack {
    async fn execute(&self, event: SlackEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }
}

#[derive(Integration)]
#[integration(name = "slack")]
#[events()]
struct SlackAgain {}

impl Execute for SlackAgain {
    async fn execute(&self, event: SlackAgainEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }
}

static REGISTRY: Registry = registry![Slack, SlackAgain];

fn main() {}
