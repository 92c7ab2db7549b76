use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[integration(name = "url")]
    url: String,
}

fn main() {}
// checklist: 53
