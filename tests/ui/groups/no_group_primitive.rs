use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(flatten)]
    room: Option<u32>,
}

fn main() {}
