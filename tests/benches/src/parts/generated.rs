//! Generated: lines and bytes, as the nightly compiler counts them, and what it comes to in a program.

use std::fs;

use crate::Fallible;
use crate::commands::{cargo, has_nightly, told};
use crate::generate::{Side, library};
use crate::macro_stats::rows;
use crate::measure::as_f64;
use crate::product::{Product, SIDES};
use crate::report::{Table, ratio, within};
use crate::workspace::Workspace;

pub(super) fn measure() -> Fallible<String> {
    let lines = if has_nightly() {
        lines()?
    } else {
        "Lines and bytes are counted by the nightly compiler, which is not installed.\n".to_owned()
    };
    Ok(format!("{lines}\n{}", programs()?))
}

/// What the declarations of every side ask of the standard library themselves. Whatever else is written, a derive wrote, or
/// what it wrote did.
const OF_THE_DECLARATION: [&str; 5] =
    ["#[derive(Clone)]", "#[derive(Copy)]", "#[derive(PartialEq)]", "#[derive(Eq)]", "matches!"];

/// Lines and bytes.
#[derive(Clone, Copy)]
struct Written {
    lines: f64,
    bytes: f64,
}

/// What the derives of a crate wrote.
fn written(workspace: &Workspace, package: &str) -> Fallible<Written> {
    workspace.touch(package, "lib.rs")?;
    let arguments = ["+nightly", "rustc", "--profile", "check", "-p", package, "--", "-Zmacro-stats"];
    let mut command = cargo(workspace.folder(), &arguments);
    let (_, told) = told(command.env("CARGO_TARGET_DIR", workspace.folder().join("target/nightly")))?;
    let mut rows = rows(&told);
    rows.retain(|row| !OF_THE_DECLARATION.contains(&row.name.as_str()));
    if rows.is_empty() {
        return Err(format!("not what was expected of `-Zmacro-stats`: {told}").into());
    }
    Ok(Written {
        lines: as_f64(rows.iter().map(|row| row.lines).sum())?,
        bytes: as_f64(rows.iter().map(|row| row.bytes).sum())?,
    })
}

/// A line through what 0, 8 and 16 props take: the fixed part is that of 0, a prop that of the eight from 8 to 16.
fn lines() -> Fallible<String> {
    const COUNTS: [usize; 3] = [0, 8, 16];
    let mut workspace = Workspace::new("generated")?;
    let package = |side: Side, props: usize| format!("{}_of_{props}", side.name());
    for side in SIDES {
        for props in COUNTS {
            workspace.add(&package(side, props), side, "lib.rs", &library(side, 1, props)?)?;
        }
    }
    let mut table = Table::new(&[
        "lines and bytes of what is written",
        "lines, fixed",
        "for each prop",
        "bytes, fixed",
        "for each prop",
        "8 props and an enum: lines",
        "bytes",
    ]);
    let mut goals = String::new();
    for side in SIDES {
        let of = |props: usize| written(&workspace, &package(side, props));
        let (none, eight, sixteen) = (of(0)?, of(8)?, of(16)?);
        let lines = (sixteen.lines - eight.lines) / 8.0;
        let bytes = (sixteen.bytes - eight.bytes) / 8.0;
        table.row([
            title(side).to_owned(),
            format!("{:.0}", none.lines),
            format!("{lines:.1}"),
            format!("{:.0}", none.bytes),
            format!("{bytes:.0}"),
            format!("{:.0}", eight.lines),
            format!("{:.0}", eight.bytes),
        ]);
        if side == Side::Ours {
            goals = format!(
                "The goals of ours: lines without a prop {}, lines of a prop {}, bytes of a prop {}.",
                within(none.lines, 120.0),
                within(lines, 15.0),
                within(bytes, 700.0)
            );
        }
    }
    Ok(format!("{table}\n{goals}\n"))
}

pub(super) const fn title(side: Side) -> &'static str {
    match side {
        Side::Plain => "no derive",
        Side::Ours => "ours",
        Side::Serde => "serde",
        Side::Stack => "serde, garde, schemars, getset",
    }
}

/// What one integration more takes in a program: 50 less 25, through 25.
fn programs() -> Fallible<String> {
    const FEW: u8 = 25;
    let mut workspace = Workspace::new("product")?;
    let mut products = Vec::new();
    for side in SIDES {
        for count in [FEW, 2 * FEW] {
            products.push(Product::add(&mut workspace, side, count.into())?);
        }
    }
    let strip = ["build", "--release", "--quiet", "--config", "profile.release.strip=true"];
    told(&mut cargo(workspace.folder(), &strip))?;
    let folder = workspace.folder().join("target/release");
    let mut sizes = Vec::new();
    for product in products {
        product.check(&folder)?;
        sizes.push(as_f64(fs::metadata(folder.join(&product.program))?.len())?);
    }
    let mut table =
        Table::new(&["a program, stripped", "of 25, KiB", "of 50, KiB", "each, bytes", "ours, of it"]);
    let each = |few: f64, many: f64| (many - few) / f64::from(FEW);
    let of_ours = match sizes.as_slice() {
        &[.., few, many] => each(few, many),
        _ => return Err("no sizes".into()),
    };
    for (side, sizes) in SIDES.into_iter().zip(sizes.chunks_exact(2)) {
        let &[few, many] = sizes else { return Err("two sizes".into()) };
        table.row([
            title(side).to_owned(),
            format!("{:.0}", few / 1024.0),
            format!("{:.0}", many / 1024.0),
            format!("{:.0}", each(few, many)),
            if side == Side::Ours { String::new() } else { ratio(of_ours, each(few, many)) },
        ]);
    }
    Ok(table.to_string())
}
