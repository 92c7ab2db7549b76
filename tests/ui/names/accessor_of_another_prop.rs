use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    url: String,
    #[prop]
    url_changed: bool,
}

fn main() {}
// checklist: 7
