use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(choices = [LIMIT])]
    field: String,
}

const LIMIT: u32 = 9;

fn main() {}
