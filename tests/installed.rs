//! What tests in a browser stand on, found or installed: Chromium, and packages of npm. Included with `#[path]`.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Files by their names.
pub(crate) type Files = Vec<(String, Vec<u8>)>;

/// Where Chromium is; an error, of why, where it cannot be had.
#[allow(dead_code, reason = "not every test that includes it needs it")]
pub(crate) fn chromium() -> Result<PathBuf, String> {
    let found = || CHROMIUM.iter().find_map(|name| on_the_path(name));
    if let Some(found) = found() {
        return Ok(found);
    }
    if output(Command::new("id").arg("-u"))?.trim() != "0" {
        return Err("there is no Chromium, and only root can install Debian's `chromium`".to_owned());
    }
    output(Command::new("apt-get").args(["install", "-y", "--no-install-recommends", "chromium"]))?;
    found().ok_or_else(|| "`chromium` was installed, and is not on the path".to_owned())
}

/// A folder with the packages that these manifests name, outside of the checkout; an error, of why, where they cannot be
/// had. Other manifests get a folder of their own.
pub(crate) fn packages(name: &str, manifests: &Files) -> Result<PathBuf, String> {
    on_the_path("node").ok_or("there is no `node`")?;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", fingerprint(manifests)));
    if !folder.is_dir() {
        let own = folder.with_extension(std::process::id().to_string());
        write_all(&own, manifests)?;
        let mut npm = Command::new("npm");
        output(npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&own))?;
        publish(&own, &folder)?;
    }
    Ok(folder)
}

/// Tests may run at the same time: each prepares a folder apart, and the first one's stays.
pub(crate) fn publish(own: &Path, folder: &Path) -> Result<(), String> {
    match fs::rename(own, folder) {
        Err(_) if folder.is_dir() => fs::remove_dir_all(own),
        renamed => renamed,
    }
    .map_err(|error| error.to_string())
}

pub(crate) fn write_all(folder: &Path, files: &Files) -> Result<(), String> {
    let written = fs::create_dir_all(folder)
        .and_then(|()| files.iter().try_for_each(|(name, content)| fs::write(folder.join(name), content)));
    written.map_err(|error| error.to_string())
}

pub(crate) fn fingerprint(files: &Files) -> String {
    let mut hasher = DefaultHasher::new();
    files.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

fn on_the_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

fn output(command: &mut Command) -> Result<String, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output =
        command.stdin(Stdio::null()).output().map_err(|error| format!("`{name}` does not run: {error}"))?;
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if output.status.success() {
        Ok(said(&output.stdout))
    } else {
        Err(format!("`{name}`: {}", said(&output.stderr)))
    }
}
