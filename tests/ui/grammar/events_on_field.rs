use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    #[events(push)]
    url: String,
}

fn main() {}
