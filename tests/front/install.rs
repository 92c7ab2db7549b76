//! What the tests stand on: packages of npm, in the target folder, and Chromium.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::installed::{self, Files};

/// The scripts beside these tests, in a folder from which the packages are found. `None` where there are no packages: why is
/// printed.
pub(crate) fn scripts() -> Result<Option<&'static Path>, String> {
    static SCRIPTS: OnceLock<Result<Option<PathBuf>, String>> = OnceLock::new();
    let scripts = SCRIPTS.get_or_init(install);
    scripts.as_ref().map(Option::as_deref).map_err(Clone::clone)
}

/// Where Chromium is. `None` where it cannot be had: why is printed.
#[allow(dead_code, reason = "the compilers need none")]
pub(crate) fn chromium() -> Option<PathBuf> {
    installed::chromium().inspect_err(|why| pass_over(why)).ok()
}

fn install() -> Result<Option<PathBuf>, String> {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("browser");
    let (manifests, scripts): (Files, Files) =
        files(&sources)?.into_iter().partition(|(name, _)| name.starts_with("package"));
    let folder = match installed::packages("front", &manifests) {
        Ok(folder) => folder,
        Err(why) => {
            pass_over(&why);
            return Ok(None);
        }
    };
    let written = folder.join(installed::fingerprint(&scripts));
    if !written.exists() {
        let unfinished = written.with_extension(std::process::id().to_string());
        installed::write_all(&unfinished, &scripts)?;
        installed::publish(&unfinished, &written)?;
    }
    Ok(Some(written))
}

fn files(folder: &Path) -> Result<Files, String> {
    let read = || {
        let mut files = fs::read_dir(folder)?
            .map(|entry| {
                let entry = entry?;
                Ok((entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path())?))
            })
            .collect::<std::io::Result<Files>>()?;
        files.sort();
        Ok(files)
    };
    read().map_err(|error: std::io::Error| error.to_string())
}

fn pass_over(why: &str) {
    println!("passed over: {why}");
}
