use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Record};

#[derive(Integration)]
#[integration(categry = chat)]
#[events(push)]
struct FooBar {
    #[prop(length(min = 1))]
    username: Option<String>,
}

impl Execute for FooBar {
    async fn execute(&self, event: FooBarEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            FooBarEvent::Push(push) => Ok(Outcome::done(push.after.clone())),
        }
    }
}

fn edit(record: &mut Record<FooBar>) -> Option<&str> {
    record.set_username("root");
    record.restore(FooBar::USERNAME);
    record.username()
}

fn main() {}
// checklist: 51
