use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    other: Option<String>,
    #[prop(show_if = "other")]
    field: Option<String>,
}

fn main() {}
