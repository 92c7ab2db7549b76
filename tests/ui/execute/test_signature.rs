use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome};

#[derive(Integration)]
#[events(push)]
struct FooBar {}

impl Execute for FooBar {
    async fn execute(&self, _event: FooBarEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::done(""))
    }

    async fn test(&self, event: FooBarEvent, cx: &Context) -> Result<Outcome, ExecuteError> {
        self.execute(event, cx).await
    }
}

fn main() {}
