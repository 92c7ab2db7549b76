//! What an accessor costs in instructions, counted by callgrind: a number that does not depend on the time, nor on what else
//! the machine does. Where valgrind is not installed, it is said and passed over.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

use integrations_accessors::{PAIRS, Subject};

type Fallible<T> = Result<T, Box<dyn Error>>;

/// How many instructions more than one by hand a read of a prop that is an `Option` may take: it is held as
/// `Option<Option<T>>`, of which both levels are looked at.
const MORE_FOR_AN_OPTION: f64 = 1.0;
/// The same of a write of text, which allocates.
const MORE_TO_WRITE_TEXT: f64 = 4.0;

// checklist: 68
#[test]
fn accessors_cost_what_they_would_by_hand() -> Fallible<()> {
    if Command::new("valgrind").arg("--version").output().is_err() {
        println!("passed over: valgrind is not installed");
        return Ok(());
    }
    let program = optimised()?;
    let mut dearer = Vec::new();
    for pair in PAIRS {
        let (ours, by_hand) = (one_time(&program, pair.ours)?, one_time(&program, pair.by_hand)?);
        println!("{}: {ours:.1} instructions, by hand {by_hand:.1}", pair.what);
        let more = match pair.what {
            "read a text that may be missing" => MORE_FOR_AN_OPTION,
            "write a text" => MORE_TO_WRITE_TEXT,
            _ => 0.0,
        };
        if ours > by_hand + more {
            dearer.push(format!("{}: {ours:.1} instructions, by hand {by_hand:.1}", pair.what));
        }
    }
    assert!(dearer.is_empty(), "{}", dearer.join("\n"));
    Ok(())
}

/// The program, built as users build theirs: instructions of a debug build say nothing.
fn optimised() -> Fallible<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().ok_or("no target folder")?;
    let built = Command::new(env!("CARGO"))
        .args(["build", "--release", "--locked", "--quiet", "--target-dir"])
        .arg(target)
        .current_dir(folder)
        .status()?;
    if !built.success() {
        return Err("the program cannot be built".into());
    }
    Ok(target.join("release").join("integrations-accessors"))
}

/// The instructions of one time: what twice as many times take more, so that neither the start nor the end counts.
fn one_time(program: &Path, subject: Subject) -> Fallible<f64> {
    const TIMES: u32 = 2_000;
    let once = instructions(program, subject, TIMES)?;
    let twice = instructions(program, subject, 2 * TIMES)?;
    Ok(f64::from(u32::try_from(twice.saturating_sub(once))?) / f64::from(TIMES))
}

fn instructions(program: &Path, subject: Subject, times: u32) -> Fallible<u64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args([subject.name, &times.to_string()])
        .output()?;
    let told = String::from_utf8(output.stderr)?;
    let count = told.lines().find_map(|line| line.split_once("Collected :")).map(|(_, count)| count.trim());
    Ok(count.ok_or_else(|| format!("callgrind counted nothing: {told}"))?.parse()?)
}
