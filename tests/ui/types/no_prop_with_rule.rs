use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(length(min = 1))]
    field: std::path::PathBuf,
}

fn main() {}
