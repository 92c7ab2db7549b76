use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(default = None)]
    field: Maybe,
}

type Maybe = Option<String>;

fn main() {}
