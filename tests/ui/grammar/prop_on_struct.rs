use integrations_runtime::Integration;

#[derive(Integration)]
#[prop(title = "URL")]
struct FooBar {
    url: String,
}

fn main() {}
// checklist: 53
