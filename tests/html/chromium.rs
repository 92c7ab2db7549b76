//! Chromium, and what drives it.

use std::error::Error;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value as Json;

use crate::installed::{self, Files};

/// What the driver is made of: versions are fixed by the lock file.
const MANIFESTS: [(&str, &str); 3] = [
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
    let found = FOUND.get_or_init(|| {
        let manifests: Files = MANIFESTS.map(|(name, text)| (name.to_owned(), text.into())).to_vec();
        let modules = installed::packages("html", &manifests)?;
        Ok(Browser { program: installed::chromium()?, modules })
    });
    found.as_ref().inspect_err(|why| println!("passed over: {why}")).ok().cloned()
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
