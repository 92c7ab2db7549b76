use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    field: Option<std::path::PathBuf>,
}

fn main() {}
