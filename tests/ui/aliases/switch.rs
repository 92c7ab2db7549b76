use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push, note)]
struct FooBar {
    #[prop(alias = "push_events")]
    pushes: bool,
}

fn main() {}
