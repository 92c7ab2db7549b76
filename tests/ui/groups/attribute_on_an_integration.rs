use integrations_runtime::Integration;

#[derive(Integration)]
#[props(section(connection))]
struct FooBar {
    #[prop]
    nickname: Option<String>,
}

fn main() {}
