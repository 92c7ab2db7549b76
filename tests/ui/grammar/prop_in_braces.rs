use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop{title = "URL"}]
    url: String,
}

fn main() {}
// checklist: 41
