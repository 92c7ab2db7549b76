//! Commands whose user time counts.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use wait4::Wait4 as _;

use crate::Fallible;

/// The user time of a command and of all that it starts and waits for.
pub fn user_time(command: &mut Command) -> Fallible<Duration> {
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let used = child.wait4()?;
    if !used.status.success() {
        return Err(format!("{command:?} failed").into());
    }
    Ok(used.rusage.utime)
}

/// What a command says on its standard output, and on its other.
pub fn told(command: &mut Command) -> Fallible<(String, String)> {
    let output = command.output()?;
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    if !output.status.success() {
        return Err(format!("{command:?} failed: {errors}").into());
    }
    Ok((String::from_utf8(output.stdout)?, errors))
}

/// Cargo in a folder, with a target folder of its own, and without what the surrounding cargo says.
pub fn cargo(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments).current_dir(folder).env("CARGO_TARGET_DIR", folder.join("target"));
    // An earlier build of the same crate must not help.
    command
        .env("CARGO_INCREMENTAL", "0")
        .env_remove("CARGO")
        .env_remove("RUSTC")
        .env_remove("RUSTUP_TOOLCHAIN");
    command
}

/// Whether the nightly compiler is installed: only it tells what macros write, and where its time goes.
pub fn has_nightly() -> bool {
    let told = Command::new("cargo").args(["+nightly", "--version"]).output();
    told.is_ok_and(|output| output.status.success())
}

/// Another program of this package, built as this one is.
pub fn built(program: &str) -> Fallible<PathBuf> {
    let this = std::env::current_exe()?;
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let target = this.parent().and_then(|profile| profile.parent()).ok_or("no target folder")?;
    let mut build = Command::new("cargo");
    build.args(["build", "--release", "--quiet", "--bin", program, "--manifest-path", manifest]);
    told(build.arg("--target-dir").arg(target))?;
    Ok(this.with_file_name(program))
}
