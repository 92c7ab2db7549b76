use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    field: Branches,
}

#[derive(Clone)]
enum Branches {
    All,
}

fn main() {}
