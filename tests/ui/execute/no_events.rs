use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome};

#[derive(Integration)]
#[events()]
struct FooBar {}

impl Execute for FooBar {
    async fn execute(&self, event: FooBarEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            FooBarEvent::Push(_) => Ok(Outcome::skipped("no pushes")),
        }
    }
}

fn main() {}
