use integrations_runtime::Integration;
use integrations_runtime::bases::slash_commands::SlashCommands;

#[derive(Integration)]
#[integration(category = chat)]
#[events()]
struct FooBar {
    #[prop]
    nickname: Option<String>,
}

impl SlashCommands for FooBar {}

fn main() {}
