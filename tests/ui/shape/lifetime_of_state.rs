use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar<'a> {
    #[prop]
    url: String,
    cache: Option<&'a str>,
}

fn main() {}
