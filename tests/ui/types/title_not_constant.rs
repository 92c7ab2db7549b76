use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(title = title())]
    field: u32,
}

fn title() -> &'static str {
    "Field"
}

fn main() {}
