//! The catalogue on the command line: what there is, its forms, whether a configuration is valid, trying it out, running
//! it, and what other programs read of it.
//!
//! Exit codes: 0 all is well; 1 the configuration is not valid, or the event could not be handled; 2 the command cannot
//! be carried out as it was given (unknown name, unreadable file, an integration that cannot be tried out so).

mod commands;
mod input;
mod output;

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use integrations_runtime::Level;
use integrations_runtime::http::Network;

#[derive(Parser)]
#[command(about = "Lists, checks and runs the integrations of the catalogue")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Lists every integration
    List {
        /// Only those that can be set up there: `project`, `group` or `instance`
        #[arg(long, value_parser = input::level)]
        level: Option<Level>,
        /// As a JSON array of their metadata, in full
        #[arg(long)]
        json: bool,
    },
    /// Draws the form of an integration
    Form {
        /// The integration's name, as `list` shows it
        name: String,
        /// That of a record there: `project`, `group` or `instance`. By default, the first of the integration's
        #[arg(long, value_parser = input::level)]
        level: Option<Level>,
        /// As JSON
        #[arg(long)]
        json: bool,
        /// A JSON file of properties whose values are filled in; `-` is standard input
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
    },
    /// Says whether a configuration is valid: exit code 0 valid, 1 not valid, 2 unreadable
    Check {
        /// The integration's name, as `list` shows it
        name: String,
        /// A JSON file of properties; `-` is standard input
        file: PathBuf,
    },
    /// Tries a configuration out, active or not, saving nothing: exit code 0 it works, 1 it does not
    Test {
        /// The integration's name, as `list` shows it
        name: String,
        /// The event whose sample is sent: by default `push`, or the first that the integration handles
        #[arg(long)]
        event: Option<String>,
        /// A JSON file of properties; `-` is standard input
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
        /// A property as a form has it, instead of what the file says; may be repeated. Secrets are safer in the file
        #[arg(long, value_name = "NAME=VALUE")]
        set: Vec<String>,
        #[command(flatten)]
        reach: Reach,
    },
    /// Runs an integration on an event
    Execute {
        /// The integration's name, as `list` shows it
        name: String,
        #[command(flatten)]
        execution: commands::Execution,
    },
    /// Prints the JSON Schema of an integration's configuration; of all, a JSON object with their names
    Schema {
        #[command(flatten)]
        target: output::Target,
        /// The dialect of JSON Schema
        #[arg(long, value_enum, default_value = "2020-12")]
        dialect: commands::Dialect,
    },
    /// Prints an integration's form as a library for front ends takes it; of all, a JSON object with their names
    Ui {
        #[command(flatten)]
        target: output::Target,
        /// The library
        #[arg(long = "for", value_enum, value_name = "LIBRARY")]
        library: commands::Library,
    },
    /// Prints the document of an API for integrations, in `OpenAPI` 3.1
    Openapi {
        #[command(flatten)]
        chosen: output::Chosen,
    },
    /// Prints the types of configurations, forms and events in TypeScript
    Typescript {
        #[command(flatten)]
        chosen: output::Chosen,
    },
    /// Prints the reference of an integration in Markdown; of all, one after the other
    Docs {
        #[command(flatten)]
        target: output::Target,
    },
    /// Prints the form of an integration as a page of HTML; of all, one after the other
    Html {
        #[command(flatten)]
        target: output::Target,
    },
    /// Shows the main job, with nothing to prepare: from properties to a request that arrives
    Demo,
}

/// What requests may reach.
#[derive(Args)]
struct Reach {
    /// Lets requests reach this machine too: by default, only the public internet
    #[arg(long)]
    allow_loopback: bool,
}

impl Reach {
    fn network(&self) -> Network {
        let public = Network::public();
        if self.allow_loopback { public.allow_loopback() } else { public }
    }
}

/// Why a command cannot be carried out, or what it found: a message for standard error, and the exit code.
struct Failure {
    code: u8,
    message: String,
}

impl Failure {
    /// The configuration is not valid, or the event could not be handled.
    fn failed(message: impl Into<String>) -> Self {
        Self { code: 1, message: message.into() }
    }

    /// The command cannot be carried out as it was given.
    fn unusable(message: impl Into<String>) -> Self {
        Self { code: 2, message: message.into() }
    }
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(output) => print(output.trim_end()),
        Err(failure) => {
            eprintln!("{}", failure.message.trim_end());
            ExitCode::from(failure.code)
        }
    }
}

/// Who reads may close before the end, as `head` does.
fn print(output: &str) -> ExitCode {
    match writeln!(io::stdout(), "{output}") {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("cannot write to standard output: {error}");
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}

fn run(command: Command) -> Result<String, Failure> {
    match command {
        Command::List { level, json } => commands::list(level, json),
        Command::Form { name, level, json, config } => commands::form(&name, level, json, config.as_deref()),
        Command::Check { name, file } => commands::check(&name, &file),
        Command::Test { name, event, config, set, reach } => {
            block_on(commands::test(&name, event.as_deref(), config.as_deref(), &set, reach.network()))
        }
        Command::Execute { name, execution } => block_on(commands::execute(&name, &execution)),
        Command::Schema { target, dialect } => commands::schema(&target, dialect),
        Command::Ui { target, library } => commands::ui(&target, library),
        Command::Openapi { chosen } => commands::openapi(&chosen),
        Command::Typescript { chosen } => commands::typescript(&chosen),
        Command::Docs { target } => commands::docs(&target),
        Command::Html { target } => commands::html(&target),
        Command::Demo => block_on(commands::demo()),
    }
}

fn block_on(work: impl Future<Output = Result<String, Failure>>) -> Result<String, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| Failure::failed(format!("no asynchronous runtime: {error}")))?.block_on(work)
}
