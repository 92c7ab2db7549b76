use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(url, when = allways)]
    field: String,
}

fn main() {}
