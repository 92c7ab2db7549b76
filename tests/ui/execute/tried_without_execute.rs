use integrations_runtime::{Context, Integration, Record};

#[derive(Integration)]
struct FooBar {}

async fn run(record: &Record<FooBar>, cx: &Context) {
    let _ = record.test(None, cx).await;
}

fn main() {}
