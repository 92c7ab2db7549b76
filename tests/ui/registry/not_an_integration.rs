use integrations_runtime::{Registry, registry};

struct FooBar {}

static REGISTRY: Registry = registry![FooBar];

fn main() {}
