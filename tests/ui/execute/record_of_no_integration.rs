use integrations_runtime::Record;

struct FooBar {}

fn edit(_record: &Record<FooBar>) {}

fn main() {}
