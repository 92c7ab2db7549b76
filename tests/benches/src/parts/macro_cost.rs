//! What the derives cost a compiler: user time of `cargo check`, `cargo build` and `cargo build --release` of a crate of 50
//! integrations with 8 props each, its dependencies built before.

use crate::Fallible;
use crate::commands::{cargo, user_time};
use crate::generate::{Side, Workspace, library};
use crate::report::{Table, ratio, reached};

/// How often each is measured: the best counts.
const TRIES: usize = 3;

const COMMANDS: [(&str, &[&str]); 3] =
    [("check", &["check"]), ("build", &["build"]), ("build --release", &["build", "--release"])];

const SIDES: [Side; 4] = [Side::Plain, Side::Serde, Side::Stack, Side::Ours];

pub(super) fn measure() -> Fallible<String> {
    let mut workspace = Workspace::new("macro_cost")?;
    for side in SIDES {
        workspace.add(side.name(), side, "lib.rs", &library(side, 50, 8)?)?;
    }
    let sizes = [("half", 25, 8), ("one_of_500", 1, 500), ("many_of_10", 50, 10)];
    for (name, integrations, props) in sizes {
        workspace.add(name, Side::Ours, "lib.rs", &library(Side::Ours, integrations, props)?)?;
    }
    let mut table = Table::new(&[
        "user seconds",
        "no derive",
        "serde",
        "stack",
        "ours",
        "of serde",
        "goal",
        "of the stack",
        "goal",
    ]);
    let mut linear = Table::new(&[
        "milliseconds for a prop",
        "50 of 8",
        "25 of 8",
        "50 of 10: 500",
        "one of 500",
        "500 to 50 of 8",
    ]);
    for (what, command) in COMMANDS {
        let packages: Vec<_> =
            SIDES.iter().map(|side| side.name()).chain(sizes.map(|(name, ..)| name)).collect();
        let times = best(&workspace, &packages, command)?;
        let &[plain, serde, stack, ours, half, one, many] = times.as_slice() else {
            return Err("seven times".into());
        };
        let seconds = |time: f64| format!("{time:.2}");
        table.row([
            what.to_owned(),
            seconds(plain),
            seconds(serde),
            seconds(stack),
            seconds(ours),
            ratio(ours, serde),
            reached(ours, serde, 1.0),
            ratio(ours, stack),
            reached(ours, stack, 0.6),
        ]);
        let each = |time: f64, props: f64| format!("{:.2}", time / props * 1e3);
        let growth = ratio(many / 500.0, ours / 400.0);
        linear.row([
            what.to_owned(),
            each(ours, 400.0),
            each(half, 200.0),
            each(many, 500.0),
            each(one, 500.0),
            growth,
        ]);
    }
    Ok(format!("{table}\n500 props beside 400 and 200, and in one declaration:\n\n{linear}"))
}

/// The best user time of each crate alone, in seconds. They take turns.
fn best(workspace: &Workspace, packages: &[&str], command: &[&str]) -> Fallible<Vec<f64>> {
    let build = |package: &str| {
        let arguments = [command, &["--quiet", "-p", package]].concat();
        user_time(&mut cargo(workspace.folder(), &arguments))
    };
    packages.iter().try_for_each(|package| build(package).map(|_| ()))?;
    let mut times = vec![f64::INFINITY; packages.len()];
    for _ in 0..TRIES {
        for (package, time) in packages.iter().zip(&mut times) {
            workspace.touch(package, "lib.rs")?;
            *time = time.min(build(package)?.as_secs_f64());
        }
    }
    Ok(times)
}
