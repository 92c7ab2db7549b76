use integrations_runtime::{Context, Integration, RawEvent, Record};

#[derive(Integration)]
struct FooBar {}

async fn run(record: &Record<FooBar>, event: &RawEvent, cx: &Context) {
    let _ = record.dispatch(event, cx).await;
}

fn main() {}
