//! What the derives cost a compiler, in instructions: they do not depend on what else the machine does, as user time does.

use std::fs;

use crate::Fallible;
use crate::commands::{built, cargo, told};
use crate::generate::library;
use crate::product::SIDES;
use crate::report::Table;
use crate::workspace::Workspace;

use super::macro_cost::ratios;

/// `build --release` would take minutes for the stack, and is told by user time as well.
const COMMANDS: [&str; 2] = ["check", "build"];

pub(super) fn measure() -> Fallible<String> {
    // That of the user times, whose dependencies are built.
    let mut workspace = Workspace::new("macro_cost")?;
    for side in SIDES {
        workspace.add(side.name(), side, "lib.rs", &library(side, 50, 8)?)?;
    }
    let mut table = Table::new(&[
        "thousand million instructions",
        "serde",
        "stack",
        "ours",
        "of serde",
        "goal",
        "of the stack",
        "goal",
    ]);
    for command in COMMANDS {
        let counts = SIDES.iter().map(|side| instructions(&workspace, side.name(), command));
        let counts = counts.collect::<Fallible<Vec<_>>>()?;
        let &[serde, stack, ours] = counts.as_slice() else { return Err("three counts".into()) };
        let cells = [serde, stack, ours].map(|count| format!("{count:.2}"));
        table.row([command.to_owned()].into_iter().chain(cells).chain(ratios(serde, stack, ours)));
    }
    Ok(table.to_string())
}

/// What the compiler takes for one package, whose dependencies are built before: in thousand millions.
fn instructions(workspace: &Workspace, package: &str, command: &str) -> Fallible<f64> {
    let cargo = || cargo(workspace.folder(), &[command, "--quiet", "-p", package]);
    told(&mut cargo())?;
    workspace.touch(package, "lib.rs")?;
    let file = workspace.folder().join("instructions");
    told(cargo().env("RUSTC_WRAPPER", built("in_valgrind")?).env("COUNTED", package).env("COUNT", &file))?;
    counted(&fs::read_to_string(file)?)
}

/// The count in what valgrind tells: `==7== I refs: 4,578,660,881`.
fn counted(told: &str) -> Fallible<f64> {
    let count = told.lines().find_map(|line| line.split_once("refs:")).ok_or("valgrind counted nothing")?.1;
    let digits: String = count.chars().filter(char::is_ascii_digit).collect();
    Ok(digits.parse::<f64>()? / 1e9)
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn what_valgrind_tells() {
        let told = "==7== Command: rustc 1.95\n==7== \n==7== I   refs:      4,578,660,881\n";
        assert!(counted(told).is_ok_and(|count| (count - 4.578_660_881).abs() < 1e-12));
        assert!(counted("==7== Command: rustc\n").is_err());
    }
}
