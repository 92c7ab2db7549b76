use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Record};

#[derive(Integration)]
#[events()]
struct FooBar(String);

impl Execute for FooBar {
    async fn execute(&self, event: FooBarEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }
}

fn activate(record: &mut Record<FooBar>) {
    record.activate();
}

fn main() {}
// checklist: 51
