use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(validate = together)]
struct FooBar {
    #[prop]
    username: Option<String>,
}

fn together(foo: FooBar) -> bool {
    foo.username.is_some()
}

fn main() {}
