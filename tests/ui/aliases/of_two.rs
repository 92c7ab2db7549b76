use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(alias = "name")]
    user: String,

    #[prop(alias = "name")]
    room: String,
}

fn main() {}
