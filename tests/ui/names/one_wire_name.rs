use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    url: String,
    #[prop(name = "url")]
    address: String,
}

fn main() {}
// checklist: 6
