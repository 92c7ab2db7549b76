//! What is generated: lines and bytes, as the nightly compiler counts them, and what it comes to in a program.

use std::fmt::Write as _;
use std::fs;
use std::process::Command;

use crate::Fallible;
use crate::commands::{cargo, told};
use crate::generate::{Side, Workspace, library};
use crate::measure::as_f64;
use crate::report::{Table, ratio, within};

pub(super) fn measure() -> Fallible<String> {
    let lines = match Command::new("cargo").args(["+nightly", "--version"]).output() {
        Ok(output) if output.status.success() => lines()?,
        _ => "Lines and bytes are counted by the nightly compiler, which is not installed.\n".to_owned(),
    };
    Ok(format!("{lines}\n{}", programs()?))
}

/// Lines and bytes that a macro wrote, as `-Zmacro-stats` tells them.
fn written(workspace: &Workspace, package: &str, by: &str) -> Fallible<(f64, f64)> {
    workspace.touch(package, "lib.rs")?;
    let arguments = ["+nightly", "rustc", "--profile", "check", "-p", package, "--", "-Zmacro-stats"];
    let mut command = cargo(workspace.folder(), &arguments);
    let (_, told) = told(command.env("CARGO_TARGET_DIR", workspace.folder().join("target/nightly")))?;
    let (_, row) = told.split_once(by).ok_or_else(|| format!("nothing by `{by}`: {told}"))?;
    // After the macro's name, or on the next line where that is long: its uses, then lines and bytes, each with the average.
    let words = row.split_whitespace().filter_map(|word| word.replace('_', "").parse().ok());
    let numbers: Vec<f64> = words.take(5).collect();
    match numbers.as_slice() {
        [_uses, lines, _, bytes, _] => Ok((*lines, *bytes)),
        _ => Err(format!("not what was expected of `-Zmacro-stats`: {told}").into()),
    }
}

/// A line through what 0, 8 and 16 props take: the fixed part is that of 0, a prop that of the eight from 8 to 16.
fn lines() -> Fallible<String> {
    let mut workspace = Workspace::new("generated")?;
    for props in [0, 8, 16] {
        workspace.add(&format!("of_{props}"), Side::Ours, "lib.rs", &library(Side::Ours, 1, props)?)?;
    }
    let of = |props: usize| {
        written(&workspace, &format!("of_{props}"), "#[derive(integrations_runtime::Integration)]")
    };
    let (none, eight, sixteen) = (of(0)?, of(8)?, of(16)?);
    let prop = ((sixteen.0 - eight.0) / 8.0, (sixteen.1 - eight.1) / 8.0);
    let mut table = Table::new(&["by `derive(Integration)`", "lines", "goal", "bytes", "goal"]);
    table.row([
        "without a prop".to_owned(),
        format!("{:.0}", none.0),
        within(none.0, 120.0),
        format!("{:.0}", none.1),
        String::new(),
    ]);
    table.row([
        "for each prop of the mix".to_owned(),
        format!("{:.1}", prop.0),
        within(prop.0, 15.0),
        format!("{:.0}", prop.1),
        within(prop.1, 700.0),
    ]);
    table.row([
        "of 8 props".to_owned(),
        format!("{:.0}", eight.0),
        String::new(),
        format!("{:.0}", eight.1),
        String::new(),
    ]);
    Ok(table.to_string())
}

/// Uses everything: of ours, what a registry reaches; of the stack, what comes to the same.
fn program(side: Side, integrations: usize) -> Fallible<String> {
    let mut text = library(side, integrations, 8)?;
    if side == Side::Ours {
        let mut names = String::new();
        for number in 0..integrations {
            write!(
                text,
                "{}",
                format_args!(
                    "impl integrations_runtime::Execute for i{number}::I{number} {{\n    async fn execute(&self, _: Self::Event, _: &integrations_runtime::Context) -> \
                 Result<integrations_runtime::Outcome, integrations_runtime::ExecuteError> {{ Ok(integrations_runtime::Outcome::done(\"\")) }}\n}}\n"
                )
            )?;
            write!(names, "i{number}::I{number}, ")?;
        }
        write!(
            text,
            "{}",
            format_args!(
                "fn main() {{\n    let registry = integrations_runtime::registry![{names}];\n    let input = serde_json::Value::Null;\n    \
             for entry in registry.iter() {{\n        let mut record = entry.record();\n        let _ = record.assign(&input);\n        \
             println!(\"{{:?}} {{:?}} {{}}\", record.validate(), serde_json::to_string(&record.form()), record.properties());\n    }}\n}}\n"
            )
        )?;
    } else {
        text.push_str("fn main() {\n    let input = serde_json::Value::Null;\n");
        for number in 0..integrations {
            write!(
                text,
                "{}",
                format_args!(
                    "    if let Ok(mut read) = serde_json::from_value::<i{number}::I{number}>(input.clone()) {{\n        read.set_rings(7);\n        \
                 println!(\"{{:?}} {{:?}}\", garde::Validate::validate(&read), serde_json::to_string(&read));\n    }}\n    \
                 println!(\"{{:?}}\", serde_json::to_string(&schemars::schema_for!(i{number}::I{number})));\n"
                )
            )?;
        }
        text.push_str("}\n");
    }
    Ok(text)
}

/// What one integration more takes in a program: 40 more through 40.
fn programs() -> Fallible<String> {
    let mut workspace = Workspace::new("programs")?;
    let sides = [Side::Ours, Side::Stack];
    for side in sides {
        for count in [10, 50] {
            workspace.add(&format!("{}_{count}", side.name()), side, "main.rs", &program(side, count)?)?;
        }
    }
    told(&mut cargo(
        workspace.folder(),
        &["build", "--release", "--quiet", "--config", "profile.release.strip=true"],
    ))?;
    let size = |side: Side, count: usize| -> Fallible<f64> {
        as_f64(
            fs::metadata(workspace.folder().join(format!("target/release/{}_{count}", side.name())))?.len(),
        )
    };
    let mut table = Table::new(&["a program, stripped", "of 10, KiB", "of 50, KiB", "each, bytes", "ratio"]);
    let mut of_ours = None;
    for side in sides {
        let (ten, fifty) = (size(side, 10)?, size(side, 50)?);
        let each = (fifty - ten) / 40.0;
        let ours = *of_ours.get_or_insert(each);
        let name = if side == Side::Ours { "ours" } else { "serde, garde, schemars, getset" };
        let of_ratio = if side == Side::Ours { String::new() } else { ratio(ours, each) };
        table.row([
            name.to_owned(),
            format!("{:.0}", ten / 1024.0),
            format!("{:.0}", fifty / 1024.0),
            format!("{each:.0}"),
            of_ratio,
        ]);
    }
    Ok(table.to_string())
}
