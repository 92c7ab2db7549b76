use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push, issue)]
struct FooBar {
    #[prop]
    push_events: bool,
}

fn main() {}
