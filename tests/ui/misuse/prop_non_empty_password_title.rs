use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(non_empty_password_title = "Enter new password")]
    field: String,
}

fn main() {}
