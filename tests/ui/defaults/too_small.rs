use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(range(min = 0), default = -1)]
    field: i32,
}

fn main() {}
