use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(validate = |number| Ok(()))]
    field: u32,
}

fn main() {}
