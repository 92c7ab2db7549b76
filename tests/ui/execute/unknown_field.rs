use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome};

#[derive(Integration)]
#[events(push)]
struct FooBar {}

impl Execute for FooBar {
    async fn execute(&self, event: FooBarEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            FooBarEvent::Push(push) => Ok(Outcome::done(push.aftr.clone())),
        }
    }
}

fn main() {}
