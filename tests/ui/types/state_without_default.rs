use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    url: String,
    state: State,
}

struct State;

fn main() {}
