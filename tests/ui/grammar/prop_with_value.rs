use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop = "url"]
    url: String,
}

fn main() {}
// checklist: 41
