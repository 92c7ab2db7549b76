//! What the tests stand on, installed where it is missing: packages of npm, in the target folder, and Chromium.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// Debian's.
const CHROMIUM: &str = "/usr/bin/chromium";

/// The scripts beside these tests, in a folder from which the packages are found. `None` where there are no packages: why is
/// printed.
pub(crate) fn scripts() -> Result<Option<&'static Path>, String> {
    static SCRIPTS: OnceLock<Result<Option<PathBuf>, String>> = OnceLock::new();
    let scripts = SCRIPTS.get_or_init(|| install().map_err(|error| error.to_string()));
    scripts.as_ref().map(Option::as_deref).map_err(Clone::clone)
}

/// Where Chromium is. `None` where it cannot be had: why is printed.
#[allow(dead_code, reason = "the compilers need none")]
pub(crate) fn chromium() -> Option<&'static str> {
    if Path::new(CHROMIUM).exists() {
        return Some(CHROMIUM);
    }
    // As root it works, and else it says that it does not.
    let installed =
        run(Command::new("apt-get").args(["install", "-y", "--no-install-recommends", "chromium"]));
    match installed {
        Ok(()) => Some(CHROMIUM),
        Err(why) => pass_over(&format!("there is no {CHROMIUM}: {why}")),
    }
}

fn install() -> io::Result<Option<PathBuf>> {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("browser");
    let (manifests, scripts): (Vec<_>, Vec<_>) =
        files(&sources)?.into_iter().partition(|(name, _)| name.starts_with("package"));
    // Named by what is in it: what changes gets a folder of its own.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("front-{}", fingerprint(&manifests)));
    if !folder.exists() {
        let unfinished = folder.with_extension(std::process::id().to_string());
        write_all(&unfinished, &manifests)?;
        let mut npm = Command::new("npm");
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&unfinished);
        if let Err(why) = run(&mut npm) {
            fs::remove_dir_all(&unfinished)?;
            return Ok(pass_over(&format!("npm does not install the packages: {why}")));
        }
        publish(&unfinished, &folder)?;
    }
    let written = folder.join(fingerprint(&scripts));
    if !written.exists() {
        let unfinished = written.with_extension(std::process::id().to_string());
        write_all(&unfinished, &scripts)?;
        publish(&unfinished, &written)?;
    }
    Ok(Some(written))
}

/// Another test may have done the same meanwhile.
fn publish(unfinished: &Path, folder: &Path) -> io::Result<()> {
    match fs::rename(unfinished, folder) {
        Err(_) if folder.exists() => fs::remove_dir_all(unfinished),
        renamed => renamed,
    }
}

type Files = Vec<(String, Vec<u8>)>;

fn files(folder: &Path) -> io::Result<Files> {
    let mut files = fs::read_dir(folder)?
        .map(|entry| {
            let entry = entry?;
            Ok((entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path())?))
        })
        .collect::<io::Result<Files>>()?;
    files.sort();
    Ok(files)
}

fn fingerprint(files: &Files) -> String {
    let mut hasher = DefaultHasher::new();
    files.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

fn write_all(folder: &Path, files: &Files) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    files.iter().try_for_each(|(name, content)| fs::write(folder.join(name), content))
}

fn run(command: &mut Command) -> Result<(), String> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| error.to_string())?;
    let said = || String::from_utf8_lossy(&output.stderr).trim().to_owned();
    if output.status.success() { Ok(()) } else { Err(said()) }
}

fn pass_over<T>(why: &str) -> Option<T> {
    println!("passed over: {why}");
    None
}
