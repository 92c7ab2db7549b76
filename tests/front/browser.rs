//! The browser, which plays what the tests say: see `browser/play.mjs`.

use std::error::Error;
use std::io::{BufRead, BufReader, Lines, Write};
use std::path::Path;
use std::process::{ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Mutex, PoisonError};

use serde_json::{Value as Json, json};

/// One for all tests of the process. It ends with its input.
static PLAYER: Mutex<Option<Player>> = Mutex::new(None);

struct Player {
    input: ChildStdin,
    output: Lines<BufReader<ChildStdout>>,
}

/// Plays the steps on a page of their own.
///
/// # Errors
///
/// What failed, and the text of the page.
pub(crate) fn play(
    scripts: &Path,
    chromium: &Path,
    renderer: &str,
    steps: &[Json],
) -> Result<(), Box<dyn Error>> {
    let mut player = PLAYER.lock().unwrap_or_else(PoisonError::into_inner);
    let player = match &mut *player {
        Some(player) => player,
        none => none.insert(Player::start(scripts, chromium)?),
    };
    writeln!(player.input, "{}", json!({ "renderer": renderer, "steps": steps }))?;
    let answer = player.output.next().ok_or("the browser is gone")??;
    let answer: Json = serde_json::from_str(&answer)?;
    let of =
        |member: &str| answer.get(member).map(|said| said.as_str().map_or(said.to_string(), str::to_owned));
    match of("failed") {
        None => Ok(()),
        Some(failed) => {
            let (page, console) = (of("page").unwrap_or_default(), of("console").unwrap_or_default());
            Err(format!("{failed}\nthe console: {console}\nthe page: {page}").into())
        }
    }
}

impl Player {
    fn start(scripts: &Path, chromium: &Path) -> Result<Self, Box<dyn Error>> {
        let mut node = Command::new("node")
            .arg(scripts.join("play.mjs"))
            .arg(chromium)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let input = node.stdin.take().ok_or("no input")?;
        let output = BufReader::new(node.stdout.take().ok_or("no output")?).lines();
        Ok(Self { input, output })
    }
}
