use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    field: Channel,
}

struct Channel;

fn main() {}
// checklist: 17
