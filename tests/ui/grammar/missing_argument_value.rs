use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(length(min =))]
    field: String,
}

fn main() {}
