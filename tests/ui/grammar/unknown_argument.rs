use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(length(mni = 1))]
    field: String,
}

fn main() {}
