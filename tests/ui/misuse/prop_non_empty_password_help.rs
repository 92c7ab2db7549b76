use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(non_empty_password_help = "Leave blank to keep it.")]
    field: String,
}

fn main() {}
