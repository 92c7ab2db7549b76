// checklist: 51, 55
use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Record};

#[derive(Integration)]
#[events(push(default = false levels(group)), note)]
struct FooBar {
    #[prop]
    url: Option<String>,
    #[prop(default = 3)]
    port: u16,
}

impl Execute for FooBar {
    async fn execute(&self, event: FooBarEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            FooBarEvent::Push(push) => Ok(Outcome::done(push.after.clone())),
            FooBarEvent::Note(_) => Ok(Outcome::done(format!("{:?} {}", self.url, self.port))),
        }
    }
}

fn edit(record: &mut Record<FooBar>) -> Option<&str> {
    record.set_url("x");
    record.restore(FooBar::URL);
    let (port, was): (&u16, Option<&str>) = (record.port(), record.url_was());
    assert!(record.url_changed() && was.is_none() && *port == 3 && FooBar::SPEC.field("url").is_some());
    record.url()
}

fn main() {}
