use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(length(min = 8), default = "short")]
    field: String,
}

fn main() {}
