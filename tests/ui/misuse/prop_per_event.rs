use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(per_event)]
    channel: String,
}

fn main() {}
