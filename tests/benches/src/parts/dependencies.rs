//! What the default features bring along: how many crates, what a cold build of them takes, what each is for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::Fallible;
use crate::commands::{built, cargo, told, user_time};
use crate::generate::runtime;
use crate::peers::{GARDE_ALONE, STACK, VALIDATOR, lines};
use crate::purposes::purposes;
use crate::report::{Table, ratio};
use crate::tree::Tree;
use crate::workspace::Workspace;

/// Everything is measured in a crate with one dependency and nothing else.
const CRATE: &str = "cold";

/// A crate to build.
struct Case {
    name: &'static str,
    dependencies: String,
}

fn cases() -> Vec<Case> {
    let case = |name, dependencies| Case { name, dependencies };
    vec![
        case("ours, default features", runtime()),
        case("garde, derive", lines(&[GARDE_ALONE])),
        case("validator, derive", lines(&[VALIDATOR])),
        case("serde, serde_json, url, garde, schemars, getset", lines(&STACK)),
    ]
}

pub(super) fn measure() -> Fallible<String> {
    let mut table = Table::new(&[
        "user seconds of a cold build",
        "crates for the target",
        "for the host",
        "check",
        "ours, of it",
        "build",
        "ours, of it",
        "build --release",
        "ours, of it",
    ]);
    let mut of_ours = None;
    let mut brought = String::new();
    for (number, case) in cases().iter().enumerate() {
        let workspace = case.workspace(number)?;
        let (release, crates) = release(&workspace)?;
        let seconds = [cold(&workspace, "check")?, cold(&workspace, "build")?, release];
        // It takes long: what is known is told at once.
        eprintln!("{}: {seconds:.1?}", case.name);
        let ours = *of_ours.get_or_insert(seconds);
        let times =
            ours.into_iter().zip(seconds).flat_map(|(ours, time)| [format!("{time:.1}"), ratio(ours, time)]);
        let counts = ["target", "host"].map(|place| count(&crates, place).to_string());
        table.row([case.name.to_owned()].into_iter().chain(counts).chain(times));
        if number == 0 {
            brought = what_each_brings(&workspace, &crates)?.to_string();
        }
    }
    Ok(format!("{table}\nOurs, by direct dependency:\n\n{brought}"))
}

impl Case {
    /// What a build needs is fetched, so that only building counts.
    fn workspace(&self, number: usize) -> Fallible<Workspace> {
        let mut workspace = Workspace::new(&format!("cold_{number}"))?;
        workspace.add_with(CRATE, &self.dependencies, "lib.rs", "//! Nothing.\n")?;
        told(&mut cargo(workspace.folder(), &["fetch", "--quiet"]))?;
        Ok(workspace)
    }
}

fn empty(workspace: &Workspace) -> Fallible<()> {
    let target = workspace.folder().join("target");
    if target.exists() {
        fs::remove_dir_all(&target)?;
    }
    Ok(())
}

/// The user time of a command in an empty target folder.
fn cold(workspace: &Workspace, command: &str) -> Fallible<f64> {
    empty(workspace)?;
    let arguments = [command, "--quiet", "--offline", "-j", "2"];
    Ok(user_time(&mut cargo(workspace.folder(), &arguments))?.as_secs_f64())
}

/// What the compiler was started for: a package, and whether what it builds runs on the target or on the host, with
/// seconds of user time.
type Crates = BTreeMap<(String, String), f64>;

/// `cargo build --release`, told the target by its name, so that it keeps target and host apart: its user time, and that of
/// each crate.
fn release(workspace: &Workspace) -> Fallible<(f64, Crates)> {
    empty(workspace)?;
    let (version, _) = told(std::process::Command::new("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).ok_or("no host")?;
    let log = workspace.folder().join("timed");
    if log.exists() {
        fs::remove_file(&log)?;
    }
    let arguments = ["build", "--release", "--quiet", "--offline", "-j", "2", "--target", host];
    let mut build = cargo(workspace.folder(), &arguments);
    let seconds = user_time(build.env("RUSTC_WRAPPER", built("timed")?).env("TIMED", &log))?.as_secs_f64();
    empty(workspace)?;
    let mut crates = Crates::new();
    for line in fs::read_to_string(&log)?.lines() {
        let [package, place, milliseconds] = line.split(' ').collect::<Vec<_>>()[..] else {
            return Err(format!("not what was written: {line}").into());
        };
        if package != CRATE {
            let seconds = crates.entry((package.to_owned(), place.to_owned())).or_default();
            *seconds += milliseconds.parse::<f64>()? / 1e3;
        }
    }
    Ok((seconds, crates))
}

fn count(crates: &Crates, place: &str) -> usize {
    crates.keys().filter(|(_, of)| of == place).count()
}

/// What each direct dependency alone brings along, and what that takes.
fn what_each_brings(workspace: &Workspace, crates: &Crates) -> Fallible<Table> {
    let tree = Tree::of(workspace.folder(), CRATE)?;
    let seconds = |names: &BTreeSet<&str>| -> f64 {
        crates.iter().filter(|((name, _), _)| names.contains(name.as_str())).map(|(_, seconds)| seconds).sum()
    };
    let mut table = Table::new(&[
        "dependency",
        "of",
        "what it is for",
        "crates that nothing else brings",
        "user seconds",
    ]);
    for purpose in purposes()? {
        let brought = tree.brought_by(&[&purpose.dependency]);
        table.row([
            format!("`{}`", purpose.dependency),
            purpose.of,
            purpose.text.to_owned(),
            brought.len().to_string(),
            format!("{:.2}", seconds(&brought)),
        ]);
    }
    let ours = BTreeSet::from(["integrations-runtime"]);
    table.row(["the runtime itself", "", "", "1", &format!("{:.2}", seconds(&ours))]);
    Ok(table)
}
