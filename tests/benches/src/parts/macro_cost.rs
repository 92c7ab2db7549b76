//! What the derives cost a compiler: user time of `cargo check`, `cargo build` and `cargo build --release` of a crate of 50
//! integrations with 8 props each, its dependencies built before; and of such a crate with a program that uses it.

use crate::Fallible;
use crate::commands::{cargo, told, user_time};
use crate::generate::{Side, library};
use crate::product::{self, Product};
use crate::report::{Table, ratio, reached};
use crate::workspace::Workspace;

/// How often each is measured: the best counts.
const TRIES: usize = 5;

const COMMANDS: [(&str, &[&str]); 3] =
    [("check", &["check"]), ("build", &["build"]), ("build --release", &["build", "--release"])];

const SIDES: [Side; 4] = [Side::Plain, Side::Serde, Side::Stack, Side::Ours];

/// A crate to build: its package, and those of which the sources count as changed.
struct Build {
    package: String,
    sources: Vec<(String, &'static str)>,
}

impl Build {
    fn library(package: &str) -> Self {
        Self { package: package.to_owned(), sources: vec![(package.to_owned(), "lib.rs")] }
    }

    fn product(product: Product) -> Self {
        let sources = vec![(product.library, "lib.rs"), (product.program.clone(), "main.rs")];
        Self { package: product.program, sources }
    }
}

pub(super) fn measure() -> Fallible<String> {
    Ok(format!(
        "{}\nWith a program that uses each of the 50, library and program together:\n\n{}",
        libraries()?,
        products()?
    ))
}

fn seconds(time: f64) -> String {
    format!("{time:.2}")
}

/// Ours of serde, and of the stack, each with its goal.
pub(super) fn ratios(serde: f64, stack: f64, ours: f64) -> [String; 4] {
    [ratio(ours, serde), reached(ours, serde, 1.0), ratio(ours, stack), reached(ours, stack, 0.6)]
}

fn libraries() -> Fallible<String> {
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
    let builds: Vec<_> = SIDES
        .iter()
        .map(|side| side.name())
        .chain(sizes.map(|(name, ..)| name))
        .map(Build::library)
        .collect();
    for (what, command) in COMMANDS {
        let times = best(&workspace, &builds, command)?;
        let &[plain, serde, stack, ours, half, one, many] = times.as_slice() else {
            return Err("seven times".into());
        };
        let times = [plain, serde, stack, ours].map(seconds);
        table.row([what.to_owned()].into_iter().chain(times).chain(ratios(serde, stack, ours)));
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

/// What a library leaves to be compiled where it is used counts here.
fn products() -> Fallible<Table> {
    // That of the libraries, whose dependencies are built.
    let mut workspace = Workspace::new("macro_cost")?;
    let mut products = Vec::new();
    for side in product::SIDES {
        products.push(Product::add(&mut workspace, side, 50)?);
    }
    told(&mut cargo(workspace.folder(), &["build", "--release", "--quiet"]))?;
    for product in &products {
        product.check(&workspace.folder().join("target/release"))?;
    }
    let builds: Vec<_> = products.into_iter().map(Build::product).collect();
    let mut table =
        Table::new(&["user seconds", "serde", "stack", "ours", "of serde", "goal", "of the stack", "goal"]);
    for (what, command) in COMMANDS {
        let times = best(&workspace, &builds, command)?;
        let &[serde, stack, ours] = times.as_slice() else { return Err("three times".into()) };
        let cells = [serde, stack, ours].map(seconds).into_iter().chain(ratios(serde, stack, ours));
        table.row([what.to_owned()].into_iter().chain(cells));
    }
    Ok(table)
}

/// The best user time of each build, in seconds. They take turns.
fn best(workspace: &Workspace, builds: &[Build], command: &[&str]) -> Fallible<Vec<f64>> {
    let time = |build: &Build| {
        let arguments = [command, &["--quiet", "-p", &build.package]].concat();
        user_time(&mut cargo(workspace.folder(), &arguments))
    };
    builds.iter().try_for_each(|build| time(build).map(|_| ()))?;
    let mut times = vec![f64::INFINITY; builds.len()];
    for _ in 0..TRIES {
        for (build, least) in builds.iter().zip(&mut times) {
            for (package, file) in &build.sources {
                workspace.touch(package, file)?;
            }
            *least = least.min(time(build)?.as_secs_f64());
        }
    }
    Ok(times)
}
