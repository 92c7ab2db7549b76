use integrations_runtime::Integration;
use integrations_runtime::bases::wiki::ThirdPartyWiki;

#[derive(Integration)]
#[integration(category = third_party_wiki)]
#[events()]
struct FooBar {
    #[prop]
    nickname: Option<String>,
}

impl ThirdPartyWiki for FooBar {}

fn main() {}
