use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop(validate = is_even)]
    field: u32,
}

fn is_even(number: u32) -> bool {
    number % 2 == 0
}

fn main() {}
