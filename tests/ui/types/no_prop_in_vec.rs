use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    field: Vec<std::path::PathBuf>,
}

fn main() {}
