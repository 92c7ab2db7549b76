//! Measures every part, or those that are named, and prints the tables: `cargo run --release -- accessors assign`.

use clap::Parser;

use integrations_benches::parts::PARTS;
use integrations_benches::{Fallible, machine, report, subjects};

/// Measures what the project costs, beside peers.
#[derive(Parser)]
struct Arguments {
    /// The parts to measure; without a name, all of them.
    parts: Vec<String>,
    /// Writes the figures into `BENCHMARKS.md`.
    #[arg(long)]
    write: bool,
    /// Does one thing so many times, for callgrind: `--times 1000 assign/ours`.
    #[arg(long)]
    times: Option<u64>,
}

fn main() -> Fallible<()> {
    let arguments = Arguments::parse();
    if let Some(times) = arguments.times {
        for name in &arguments.parts {
            match integrations_accessors::find(name) {
                Some(accessor) => (accessor.run)(times),
                None => (subjects::find(name)?.run)(times)?,
            }
        }
        return Ok(());
    }
    let known = |name: &String| PARTS.iter().any(|part| part.name == *name);
    if let Some(unknown) = arguments.parts.iter().find(|name| !known(name)) {
        let names: Vec<_> = PARTS.iter().map(|part| part.name).collect();
        return Err(format!("no part `{unknown}`: there are {}", names.join(", ")).into());
    }
    let mut sections = vec![("machine", machine::describe()?)];
    for part in PARTS
        .iter()
        .filter(|part| arguments.parts.is_empty() || arguments.parts.iter().any(|name| name == part.name))
    {
        eprintln!("measuring {}", part.name);
        sections.push((part.name, (part.measure)()?));
    }
    for (name, text) in &sections {
        println!("## {name}\n\n{text}");
    }
    if arguments.write {
        report::write(&sections)?;
    }
    Ok(())
}
