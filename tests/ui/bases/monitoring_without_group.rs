use integrations_runtime::Integration;
use integrations_runtime::bases::monitoring::Monitoring;

#[derive(Integration)]
#[integration(category = monitoring)]
#[events()]
struct FooBar {
    #[prop]
    nickname: Option<String>,
}

impl Monitoring for FooBar {}

fn main() {}
