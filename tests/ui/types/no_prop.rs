use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    since: std::time::Instant,
}

fn main() {}
// checklist: 17
