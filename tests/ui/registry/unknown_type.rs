use integrations_runtime::{Registry, registry};

static REGISTRY: Registry = registry![Slak];

fn main() {}
