use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(version = 2, migrate(ONE_TO_TWO))]
struct FooBar {
    #[prop]
    url: String,
}

const ONE_TO_TWO: u32 = 12;

fn main() {}
