//! Chromium, and what drives it: found, or installed where that can be done.

use std::collections::hash_map::DefaultHasher;
use std::error::Error;
use std::fs;
use std::hash::{Hash as _, Hasher as _};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value as Json;

const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// What the driver is made of: versions are fixed by the lock file.
const FILES: [(&str, &str); 3] = [
    ("package.json", include_str!("browser/package.json")),
    ("package-lock.json", include_str!("browser/package-lock.json")),
    (".npmrc", include_str!("browser/.npmrc")),
];

/// A browser with what drives it.
#[derive(Clone)]
pub(crate) struct Browser {
    program: PathBuf,
    modules: PathBuf,
}

/// `None`, said aloud, where there is none and none can be installed.
pub(crate) fn browser() -> Option<Browser> {
    static FOUND: OnceLock<Result<Browser, String>> = OnceLock::new();
    let found = FOUND.get_or_init(|| Ok(Browser { program: program()?, modules: modules()? }));
    found.as_ref().inspect_err(|why| println!("passed over: {why}")).ok().cloned()
}

fn program() -> Result<PathBuf, String> {
    let found = || CHROMIUM.iter().find_map(|name| on_the_path(name));
    found().map_or_else(
        || {
            let is_root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
            if !is_root {
                return Err("there is no Chromium, and only root can install Debian's `chromium`".to_owned());
            }
            output(Command::new("apt-get").args(["install", "-y", "--no-install-recommends", "chromium"]))?;
            found().ok_or_else(|| "`chromium` was installed, and is not on the path".to_owned())
        },
        Ok,
    )
}

fn on_the_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// The folder with the modules of npm, outside of the checkout.
fn modules() -> Result<PathBuf, String> {
    on_the_path("node").ok_or("there is no `node`")?;
    let mut versions = DefaultHasher::new();
    FILES.hash(&mut versions);
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = target.join(format!("html-browser-{:x}", versions.finish()));
    if folder.is_dir() {
        return Ok(folder);
    }
    // Tests may run at the same time: each installs apart, and the first one's stays.
    let own = target.join(format!("html-browser-of-{}", std::process::id()));
    fs::create_dir_all(&own).map_err(|error| error.to_string())?;
    for (name, text) in FILES {
        fs::write(own.join(name), text).map_err(|error| error.to_string())?;
    }
    output(
        Command::new("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&own),
    )?;
    if fs::rename(&own, &folder).is_err() {
        fs::remove_dir_all(&own).map_err(|error| error.to_string())?;
    }
    Ok(folder)
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

impl Browser {
    /// Plays a scene of `browser/play.mjs`.
    pub(crate) async fn play(&self, scene: &'static str, parameters: Json) -> Result<Json, Box<dyn Error>> {
        let browser = self.clone();
        let played = tokio::task::spawn_blocking(move || browser.play_now(scene, &parameters)).await?;
        Ok(played?)
    }

    fn play_now(&self, scene: &str, parameters: &Json) -> Result<Json, String> {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/browser/play.mjs");
        let mut node = Command::new("node");
        node.arg(script).args([&self.modules, &self.program]).arg(scene);
        node.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut node = node.spawn().map_err(|error| error.to_string())?;
        let mut input = node.stdin.take().ok_or("no standard input")?;
        input.write_all(parameters.to_string().as_bytes()).map_err(|error| error.to_string())?;
        drop(input);
        let output = node.wait_with_output().map_err(|error| error.to_string())?;
        if !output.status.success() {
            return Err(format!("{scene}: {}", String::from_utf8_lossy(&output.stderr)));
        }
        serde_json::from_slice(&output.stdout).map_err(|error| format!("{scene}: {error}"))
    }
}
