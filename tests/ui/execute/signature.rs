use integrations_runtime::{Execute, ExecuteError, Integration, Outcome};

#[derive(Integration)]
#[events(push)]
struct FooBar {}

impl Execute for FooBar {
    fn execute(&self, event: FooBarEvent) -> Result<Outcome, ExecuteError> {
        match event {
            FooBarEvent::Push(_) => Ok(Outcome::done("x")),
        }
    }
}

fn main() {}
