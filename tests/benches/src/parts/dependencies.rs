//! What the default features bring along: how many crates, what a cold build of them takes, what each is for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::Fallible;
use crate::commands::{cargo, told, user_time};
use crate::generate::{Workspace, runtime};
use crate::report::{Table, ratio, root};

/// What each direct dependency of the two crates is for.
const FOR: &[(&str, &str)] = &[
    ("base64", "keys that sign web hooks are written in base64"),
    ("darling", "the derive: attributes are read with all mistakes at once"),
    ("integrations-derive", "the derives"),
    ("proc-macro2", "the derive: tokens that tests can make too"),
    ("quote", "the derive: what is generated is written as Rust"),
    ("regex-lite", "`pattern`: checked when a declaration compiles, and run on values"),
    ("serde", "metadata, forms and payloads as JSON"),
    ("serde_json", "untyped input, stored properties, payloads"),
    ("serde_path_to_error", "the path in a payload that could not be read"),
    ("strsim", "the derive: what a misspelt word may have meant"),
    ("subtle", "secrets are compared in constant time"),
    ("syn", "the derive: declarations are read"),
    ("url", "values that are URLs, and rules about them"),
    ("zeroize", "secrets are wiped from memory"),
];

pub(super) fn measure() -> Fallible<String> {
    let sides = [
        ("ours, default features", runtime()),
        ("garde, derive", "garde = { version = \"0.23.0\", features = [\"derive\"] }\n".to_owned()),
        ("validator, derive", "validator = { version = \"0.21.0\", features = [\"derive\"] }\n".to_owned()),
        ("serde, serde_json, url, garde, schemars, getset", stack()),
    ];
    let mut table =
        Table::new(&["what", "crates", "cold check, user s", "ours", "cold release, user s", "ours"]);
    let mut of_ours = None;
    for (number, (name, dependencies)) in sides.iter().enumerate() {
        let mut workspace = Workspace::new(&format!("cold_{number}"))?;
        workspace.add_with("cold", dependencies, "lib.rs", "//! Nothing.\n")?;
        let crates = count(&workspace)?;
        let check = cold(&workspace, &["check", "--quiet"])?;
        let release = cold(&workspace, &["build", "--release", "--quiet"])?;
        let (our_check, our_release) = *of_ours.get_or_insert((check, release));
        table.row([
            (*name).to_owned(),
            crates.to_string(),
            format!("{check:.1}"),
            ratio(our_check, check),
            format!("{release:.1}"),
            ratio(our_release, release),
        ]);
    }
    Ok(format!("{table}\nWhat each direct dependency is for:\n\n{}", purposes()?))
}

fn stack() -> String {
    "serde = { version = \"1.0.229\", features = [\"derive\"] }\nserde_json = \"1.0.154\"\n\
     url = { version = \"2.5.8\", features = [\"serde\"] }\n\
     garde = { version = \"0.23.0\", features = [\"derive\", \"regex\"] }\n\
     schemars = { version = \"1.2.3\", features = [\"url2\"] }\ngetset = \"0.1.7\"\n"
        .to_owned()
}

/// Every crate once, itself not counted, those that only build others among them.
fn count(workspace: &Workspace) -> Fallible<usize> {
    let arguments = ["tree", "-e", "normal,build", "--prefix", "none"];
    let (tree, _) = told(&mut cargo(workspace.folder(), &arguments))?;
    let crates: BTreeSet<_> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    Ok(crates.len().saturating_sub(1))
}

/// The user time of a build of everything.
fn cold(workspace: &Workspace, arguments: &[&str]) -> Fallible<f64> {
    let target = workspace.folder().join("target");
    // What a build needs is fetched before, so that only building counts.
    user_time(&mut cargo(workspace.folder(), &["fetch", "--quiet"]))?;
    if target.exists() {
        fs::remove_dir_all(&target)?;
    }
    let time = user_time(&mut cargo(workspace.folder(), arguments))?.as_secs_f64();
    fs::remove_dir_all(&target)?;
    Ok(time)
}

/// Fails where a dependency has no line, or a line no dependency.
fn purposes() -> Fallible<Table> {
    let mut direct = BTreeMap::new();
    for package in ["integrations-runtime", "integrations-derive"] {
        let arguments = ["tree", "-e", "normal,build", "--depth", "1", "--prefix", "none", "-p", package];
        let (tree, _) = told(&mut cargo(&root(), &arguments))?;
        for name in tree.lines().skip(1).filter_map(|line| line.split(' ').next()) {
            direct.insert(name.to_owned(), package);
        }
    }
    let mut table = Table::new(&["dependency", "of", "what it is for"]);
    for (name, package) in &direct {
        let purpose =
            FOR.iter().find(|(of, _)| of == name).ok_or_else(|| format!("what is `{name}` for?"))?;
        table.row([name.as_str(), package, purpose.1]);
    }
    if let Some((stale, _)) = FOR.iter().find(|(name, _)| !direct.contains_key(*name)) {
        return Err(format!("`{stale}` is no dependency").into());
    }
    Ok(table)
}
