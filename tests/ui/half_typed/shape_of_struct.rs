// checklist: 51, 55
use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Record};

#[derive(Integration)]
#[events(push)]
struct FooBar;

impl Execute for FooBar {
    async fn execute(&self, event: FooBarEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            FooBarEvent::Push(push) => Ok(Outcome::done(push.after.clone())),
        }
    }
}

fn edit(record: &mut Record<FooBar>) -> bool {
    record.activate();
    record.config().is_ok() && FooBar::SPEC.events.len() == 1
}

fn main() {}
