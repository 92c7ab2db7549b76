//! What is made of one integration or of all, and where it goes: standard output, or a file each.

use std::io;
use std::path::{Path, PathBuf};

use catalogue::REGISTRY;
use clap::Args;
use integrations_runtime::Entry;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::Failure;
use crate::input::integration;

/// Which integrations a command is about.
#[derive(Args)]
pub(crate) struct Chosen {
    /// The integration's name, as `list` shows it; by default `all`
    name: Option<String>,
}

/// The same, and where it goes.
#[derive(Args)]
pub(crate) struct Target {
    #[command(flatten)]
    chosen: Chosen,
    /// A folder, in which a file is written for each integration
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl Chosen {
    pub(crate) fn entries(&self) -> Result<Vec<&'static Entry>, Failure> {
        match self.name.as_deref().filter(|name| *name != "all") {
            None => Ok(REGISTRY.iter().collect()),
            Some(name) => Ok(vec![integration(name)?]),
        }
    }

    /// Whether it is about one that is named.
    fn is_one(&self) -> bool {
        self.name.as_ref().is_some_and(|name| name != "all")
    }
}

impl Target {
    /// JSON of each integration: of one alone it is the document, of all an object with their names. In a folder, a file
    /// is called as the integration is, with the ending.
    pub(crate) fn json(&self, ending: &str, make: impl Fn(&Entry) -> Value) -> Result<String, Failure> {
        let documents = self.chosen.entries()?.into_iter().map(|entry| (entry.spec().name, make(entry)));
        if let Some(folder) = &self.out {
            let files = documents.map(|(name, document)| Ok((name, pretty(&document)? + "\n")));
            return write(folder, ending, &files.collect::<Result<Vec<_>, _>>()?);
        }
        if self.chosen.is_one() {
            return documents.map(|(_, document)| pretty(&document)).collect();
        }
        pretty(&documents.map(|(name, document)| (name.to_owned(), document)).collect::<Map<_, _>>())
    }

    /// A page of each integration, one after the other.
    pub(crate) fn pages(&self, ending: &str, make: impl Fn(&Entry) -> String) -> Result<String, Failure> {
        let pages = self.chosen.entries()?.into_iter().map(|entry| (entry.spec().name, make(entry)));
        let pages: Vec<_> = pages.collect();
        match &self.out {
            Some(folder) => write(folder, ending, &pages),
            None => Ok(pages.into_iter().map(|(_, page)| page).collect::<Vec<_>>().join("\n")),
        }
    }
}

/// Writes the files into a folder, which is made where it is missing: what is said of that.
fn write(folder: &Path, ending: &str, files: &[(&str, String)]) -> Result<String, Failure> {
    let failed =
        |error: io::Error| Failure::unusable(format!("cannot write into {}: {error}", folder.display()));
    std::fs::create_dir_all(folder).map_err(failed)?;
    for (name, text) in files {
        std::fs::write(folder.join(format!("{name}.{ending}")), text).map_err(failed)?;
    }
    Ok(format!("wrote {} to {}", counted(files.len()), folder.display()))
}

fn counted(files: usize) -> String {
    if files == 1 { "1 file".to_owned() } else { format!("{files} files") }
}

pub(crate) fn pretty(value: &impl Serialize) -> Result<String, Failure> {
    serde_json::to_string_pretty(value)
        .map_err(|error| Failure::failed(format!("cannot be written as JSON: {error}")))
}
