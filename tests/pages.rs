//! `DIAGNOSTICS.md`: every mistake that the compiler tells, from the snapshots in `ui`.

#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

const BLESS: &str = "BLESS=1 cargo test -p integrations-tests --test pages";

/// With `BLESS=1`, the file is written anew.
#[test]
fn the_catalogue_of_diagnostics_is_that_of_the_snapshots() {
    let file = ui().join("../../integrations-derive/DIAGNOSTICS.md");
    let page = page();
    if env::var_os("BLESS").is_some() {
        fs::write(&file, &page).unwrap();
    }
    let written = fs::read_to_string(&file).unwrap_or_default();
    assert!(written == page, "`DIAGNOSTICS.md` is not what the snapshots say: write it with `{BLESS}`");
}

#[test]
fn a_snapshot_is_read_as_a_row() {
    let told = "error: unknown event `pusj`\n       help: did you mean `push`?\n --> ui/a.rs:4:10\n  |\n4 | #[events(pusj)]\n  |          ^^^^\n";
    let [mistake] = &mistakes(told)[..] else { unreachable!() };
    let row = (mistake.code.as_str(), mistake.message.as_str(), mistake.fix.as_str());
    assert_eq!(row, ("#[events(pusj)]", "unknown event `pusj`", "did you mean `push`?"));
    let told = "error[E0277]: `X` cannot be a prop\n --> ui/a.rs:6:12\n  |\n6 |     field: X,\n  |            ^ no\n  |\n  = help: the trait `Prop` is not implemented\n  = note: a prop is a `String`\nnote: required by\n";
    let [mistake] = &mistakes(told)[..] else { unreachable!() };
    assert_eq!((mistake.code.as_str(), mistake.fix.as_str()), ("field: X,", "a prop is a `String`"));
}

fn ui() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("ui")
}

fn page() -> String {
    let mut page = format!(
        "<!-- Written by `{BLESS}`: not by hand. -->\n\n# Every mistake that the compiler tells\n\n\
         Each line is a declaration of `tests/ui` that does not compile: what is underlined, what is said of it, and what to \
         write instead.\n"
    );
    for topic in folders(&ui()).into_iter().filter(|topic| topic.file_name().unwrap() != "pass") {
        let mut rows = BTreeSet::new();
        let mut table = String::new();
        for file in files(&topic) {
            for mistake in mistakes(&fs::read_to_string(file).unwrap()) {
                let row = mistake.row();
                if !mistake.is_second_place() && rows.insert(row.clone()) {
                    table.push_str(&row);
                }
            }
        }
        let name = topic.file_name().unwrap().to_str().unwrap();
        let head = "| written | the compiler says | what to do |\n|---|---|---|\n";
        write!(page, "\n## {name}\n\n{head}{table}").unwrap();
    }
    page
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.retain(|path| path.is_dir());
    folders.sort();
    folders
}

fn files(topic: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(topic).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "stderr"));
    files.sort();
    files
}

/// One error, as the catalogue shows it.
#[derive(Default)]
struct Mistake {
    code: String,
    message: String,
    fix: String,
}

impl Mistake {
    /// Of a mistake that is told at two places, the one that is right by itself.
    fn is_second_place(&self) -> bool {
        let ends = ["given here", "is declared here", "has the name already", "of this prop"];
        self.fix.is_empty() && ends.iter().any(|end| self.message.ends_with(end))
    }

    fn row(&self) -> String {
        let code = self.code.replace('`', "'").replace('|', "\\|");
        let text = |text: &str| text.replace('|', "\\|").replace('<', "&lt;");
        // Outside of code, an angle bracket would begin a tag.
        let prose = |prose: &str| {
            let parts = prose.split('`').enumerate();
            let parts: Vec<_> = parts
                .map(|(index, part)| if index % 2 == 0 { text(part) } else { part.replace('|', "\\|") })
                .collect();
            parts.join("`")
        };
        format!("| `{code}` | {} | {} |\n", prose(&self.message), prose(&self.fix))
    }
}

/// The errors of a snapshot: not what is noted beside them.
fn mistakes(told: &str) -> Vec<Mistake> {
    let mut mistakes: Vec<Mistake> = Vec::new();
    let mut lines = told.lines().peekable();
    let mut noted = false;
    while let Some(line) = lines.next() {
        if let Some(message) = error(line) {
            mistakes.push(Mistake { message: message.to_owned(), ..Mistake::default() });
            noted = false;
            continue;
        }
        let Some(mistake) = mistakes.last_mut() else { continue };
        let trimmed = line.trim_start();
        if line.starts_with("note:") || line.starts_with("help:") {
            noted = true;
        } else if noted {
            // What stands beside an error is no error.
        } else if let Some(help) = trimmed.strip_prefix("help: ").filter(|_| mistake.code.is_empty()) {
            help.clone_into(&mut mistake.fix);
        } else if let Some((_, code)) = numbered(line).filter(|_| mistake.code.is_empty()) {
            // Of several lines, the first one that is underlined.
            if lines.peek().is_some_and(|next| next.contains('^')) {
                code.trim().clone_into(&mut mistake.code);
            }
        } else if let Some(note) = trimmed.strip_prefix("= note: ").filter(|note| is_ours(note))
            && mistake.fix.is_empty()
        {
            note.clone_into(&mut mistake.fix);
        }
    }
    mistakes
}

fn error(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("error")?;
    let (_, message) = rest.split_once(": ").filter(|(code, _)| code.is_empty() || code.starts_with('['))?;
    Some(message.strip_prefix("evaluation panicked: ").unwrap_or(message))
}

/// `12 | code`
fn numbered(line: &str) -> Option<(&str, &str)> {
    line.split_once(" | ").filter(|(number, _)| number.trim().parse::<u32>().is_ok())
}

/// Not what the compiler says of its own.
fn is_ours(note: &str) -> bool {
    ![
        "this error originates",
        "the full name",
        "required",
        "expected",
        "found",
        "but trait",
        "for that trait",
    ]
    .iter()
    .any(|start| note.starts_with(start))
}
