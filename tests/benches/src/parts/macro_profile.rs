//! Where the time of the derives goes, by the nightly compiler's own account.

use std::fmt::Write as _;
use std::fs;

use crate::Fallible;
use crate::commands::{cargo, has_nightly, told};
use crate::generate::library;
use crate::product::SIDES;
use crate::report::Table;
use crate::self_profile::{kinds, milliseconds};
use crate::workspace::Workspace;

use super::generated::title;

pub(super) fn measure() -> Fallible<String> {
    if !has_nightly() {
        return Ok("Where the time goes is told by the nightly compiler, which is not installed.".to_owned());
    }
    let mut workspace = Workspace::new("macro_profile")?;
    for side in SIDES {
        workspace.add(side.name(), side, "lib.rs", &library(side, 50, 8)?)?;
    }
    let mut text = String::new();
    for (what, profile) in [("check", ["--profile", "check"]), ("build --release", ["--profile", "release"])]
    {
        let mut columns = Vec::new();
        for side in SIDES {
            columns.push(account(&workspace, side.name(), profile)?);
        }
        let head: Vec<_> = ["milliseconds of `".to_owned() + what + "`"]
            .into_iter()
            .chain(SIDES.map(|side| title(side).to_owned()))
            .collect();
        let mut table = Table::new(&head.iter().map(String::as_str).collect::<Vec<_>>());
        for (number, kind) in kinds().enumerate() {
            let cell =
                |column: &Vec<f64>| column.get(number).map_or_else(String::new, |time| format!("{time:.0}"));
            table.row([kind.to_owned()].into_iter().chain(columns.iter().map(cell)));
        }
        let sum = |column: &Vec<f64>| format!("{:.0}", column.iter().sum::<f64>());
        table.row(["together".to_owned()].into_iter().chain(columns.iter().map(sum)));
        writeln!(text, "{table}")?;
    }
    Ok(text)
}

/// The account of one crate, whose dependencies are built before. Of three, the least of each kind.
fn account(workspace: &Workspace, package: &str, profile: [&str; 2]) -> Fallible<Vec<f64>> {
    let folder = workspace.folder().join("account");
    let option = format!("-Zself-profile={}", folder.display());
    let mut least = Vec::new();
    for _ in 0..3 {
        workspace.touch(package, "lib.rs")?;
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let arguments =
            [&["+nightly", "rustc", "--quiet", "-p", package], &profile[..], &["--", &option]].concat();
        told(
            cargo(workspace.folder(), &arguments)
                .env("CARGO_TARGET_DIR", workspace.folder().join("target/nightly")),
        )?;
        let times = milliseconds(&folder)?;
        if least.is_empty() {
            least = times;
        } else {
            least = least.iter().zip(times).map(|(least, time)| least.min(time)).collect();
        }
    }
    Ok(least)
}
