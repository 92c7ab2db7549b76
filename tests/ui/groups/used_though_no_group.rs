use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Record};

struct Room;

#[derive(Integration)]
#[events(push)]
struct FooBar {
    #[prop(flatten)]
    room: Room,

    #[prop]
    remark: Option<String>,
}

impl Execute for FooBar {
    async fn execute(&self, _: FooBarEvent, _: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::skipped("nothing to do"))
    }
}

fn configured(record: &Record<FooBar>) -> bool {
    record.config().is_ok() && Record::<FooBar>::new().has_changes()
}

fn main() {}
