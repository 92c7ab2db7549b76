use integrations_runtime::{Integration, Registry, registry};

#[derive(Integration)]
struct FooBar {}

static REGISTRY: Registry = registry![FooBar];

fn main() {}
