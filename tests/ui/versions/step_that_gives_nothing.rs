use integrations_runtime::{Integration, Properties};

#[derive(Integration)]
#[integration(version = 2, migrate(one_to_two))]
struct FooBar {
    #[prop]
    url: String,
}

fn one_to_two(stored: &mut Properties) {
    stored.remove("host");
}

fn main() {}
