use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(choices = priorities)]
    field: String,
}

fn priorities() -> Vec<String> {
    vec!["low".to_owned()]
}

fn main() {}
