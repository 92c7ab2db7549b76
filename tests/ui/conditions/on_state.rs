use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    state: Option<String>,
    #[prop(show_if(set(state)))]
    field: Option<String>,
}

fn main() {}
