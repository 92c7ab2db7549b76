use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(alias = "username")]
    user: String,

    #[prop]
    username: String,
}

fn main() {}
