use integrations_runtime::bases::slash_commands::SlashCommand;

fn log(command: &SlashCommand) {
    println!("{}", command.response_url.as_ref().unwrap());
}

fn main() {}
