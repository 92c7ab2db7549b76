//! From a raw payload to `execute`: by how many match, and by how many types are registered.

use std::fmt::Write as _;

use crate::commands::{cargo, told};
use crate::generate::runtime;
use crate::measure::callgrind;
use crate::peers::{SERDE, SERDE_JSON, lines};
use crate::report::{Table, ratio, reached};
use crate::subjects::{self, dispatching};
use crate::workspace::Workspace;
use crate::{Fallible, measure};

const TYPES: usize = 1_000;
const TIMES: u64 = 200;

/// The program that has many types; what is generated stands where it says so.
const PROGRAM: &str = include_str!("../../templates/registered.rs");

pub(super) fn measure() -> Fallible<String> {
    Ok(format!("{}\n{}", by_matching()?, by_registered()?))
}

fn by_matching() -> Fallible<String> {
    let mut table = Table::new(&[
        "matching records",
        "payload read",
        "ns",
        "instructions",
        "by hand, instructions",
        "for each more",
    ]);
    let (mut of_one, mut of_more) = (None, Vec::new());
    for (count, times) in [(1, TIMES), (10, TIMES), (100, TIMES / 2)] {
        let read = dispatching::check(count)?;
        let name = format!("dispatch/{count}");
        let time = measure::times(&[subjects::find(&name)?])?.first().copied().unwrap_or(f64::NAN);
        let instructions = measure::instructions(&name, times)?;
        let by_hand = subjects::find(&format!("{name} by hand")).ok().map_or_else(
            || Ok(String::new()),
            |hand| measure::instructions(hand.name, times).map(|of| format!("{of:.0}")),
        )?;
        let one = *of_one.get_or_insert(instructions);
        let more = if count == 1 { 0.0 } else { (instructions - one) / (measure::as_f64(count)? - 1.0) };
        if count > 1 {
            of_more.push(more);
        }
        table.row([
            count.to_string(),
            format!("{read}x"),
            format!("{time:.0}"),
            format!("{instructions:.0}"),
            by_hand,
            if count == 1 { String::new() } else { format!("{more:.0}") },
        ]);
    }
    let &[ten, hundred] = of_more.as_slice() else { return Err("two of many".into()) };
    let goal = reached(hundred, ten, 1.1);
    Ok(format!("{table}\nEach more of 100 takes {} of each more of 10: {goal}.\n", ratio(hundred, ten)))
}

fn by_registered() -> Fallible<String> {
    let mut types = String::new();
    for number in 0..TYPES {
        writeln!(types, "silent!(T{number});")?;
    }
    let names: Vec<_> = (0..TYPES).map(|number| format!("T{number}")).collect();
    let last = format!("T{}", TYPES - 1);
    let source = PROGRAM
        .replace("/* types */", &types)
        .replace("/* all */", &names.join(", "))
        .replace("/* last */", &last)
        .replace("/* name */", &last.to_lowercase());
    let mut workspace = Workspace::new("registered")?;
    let dependencies = format!("{}{}", runtime(), lines(&[SERDE, SERDE_JSON]));
    workspace.add_with("registered", &dependencies, "main.rs", &source)?;
    told(&mut cargo(workspace.folder(), &["build", "--release", "--quiet"]))?;
    let program = workspace.folder().join("target/release/registered");
    let instructions = |registry: &str, what: &str| -> Fallible<f64> {
        let run = |times: u64| callgrind(&program, &[registry, what, &times.to_string()]);
        let (once, twice) = (run(TIMES)?, run(2 * TIMES)?);
        Ok(measure::as_f64(twice.saturating_sub(once))? / measure::as_f64(TIMES)?)
    };
    let mut table = Table::new(&["instructions of an event", "1 type", "1,000 types", "ratio", "goal"]);
    for (name, what) in [("the record is held", "held"), ("it is found by its name, and loaded", "stored")] {
        let (one, many) = (instructions("one", what)?, instructions("many", what)?);
        let cells = [format!("{one:.0}"), format!("{many:.0}"), ratio(many, one), reached(many, one, 1.1)];
        table.row(std::iter::once(name.to_owned()).chain(cells));
    }
    Ok(table.to_string())
}
