use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome};

#[derive(Integration)]
#[events(push, merge_request)]
struct FooBar {}

impl Execute for FooBar {
    async fn execute(&self, event: FooBarEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            FooBarEvent::Push(push) => Ok(Outcome::done(push.after.clone())),
            FooBarEvent::MergeRequest(_) => Ok(Outcome::skipped("no pushes")),
            FooBarEvent::Issue(_) => Ok(Outcome::skipped("no issues")),
        }
    }
}

fn main() {}
