use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(if = is_there)]
    field: Option<String>,
}

fn is_there(name: &str) -> bool {
    name.is_empty()
}

fn main() {}
