use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar<'a> {
    #[prop]
    url: &'a str,
}

fn main() {}
// checklist: 19
