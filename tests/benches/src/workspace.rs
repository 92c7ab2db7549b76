//! Crates that are generated: members of one workspace in the target folder, so that what they depend on is built once.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Fallible;
use crate::generate::Side;
use crate::report::root;

/// A workspace of generated crates.
pub struct Workspace {
    folder: PathBuf,
    members: Vec<String>,
}

impl Workspace {
    /// An empty one; of the same name it is written anew, and what was built of it stays.
    pub fn new(name: &str) -> Fallible<Self> {
        let target = std::env::current_exe()?.ancestors().nth(2).ok_or("no target folder")?.join("generated");
        let folder = target.join(name);
        fs::create_dir_all(&folder)?;
        // The same compiler, wherever the target folder lies.
        fs::copy(root().join("rust-toolchain.toml"), folder.join("rust-toolchain.toml"))?;
        Ok(Self { folder, members: Vec::new() })
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Adds a crate that depends on what a side needs; `file` is its only source: `lib.rs` or `main.rs`.
    pub fn add(&mut self, package: &str, side: Side, file: &str, source: &str) -> Fallible<()> {
        self.add_with(package, &side.dependencies(), file, source)
    }

    /// The same with other dependencies.
    pub fn add_with(&mut self, package: &str, dependencies: &str, file: &str, source: &str) -> Fallible<()> {
        let folder = self.folder.join(package);
        fs::create_dir_all(folder.join("src"))?;
        let manifest = format!(
            "[package]\nname = \"{package}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}"
        );
        fs::write(folder.join("Cargo.toml"), manifest)?;
        fs::write(folder.join("src").join(file), source)?;
        self.members.push(package.to_owned());
        Ok(fs::write(
            self.folder.join("Cargo.toml"),
            format!("[workspace]\nresolver = \"3\"\nmembers = {:?}\n", self.members),
        )?)
    }

    /// Makes cargo build a crate again.
    pub fn touch(&self, package: &str, file: &str) -> Fallible<()> {
        let path = self.folder.join(package).join("src").join(file);
        let source = fs::read_to_string(&path)?;
        Ok(fs::write(path, source)?)
    }
}
