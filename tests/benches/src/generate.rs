//! The crates that are generated: the same structs, with ours, with serde's derives, with the stack of peers, and with
//! nothing. They are members of one workspace, so that what they depend on is built once.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Fallible;
use crate::report::root;

/// The peers, and the versions that are asked for: the newest.
pub const PEERS: &[(&str, &str)] = &[
    ("serde", "1.0.229"),
    ("serde_json", "1.0.154"),
    ("garde", "0.23.0"),
    ("validator", "0.21.0"),
    ("schemars", "1.2.3"),
    ("getset", "0.1.7"),
    ("url", "2.5.8"),
];

/// What the structs of a crate derive.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Nothing: what the compiler takes for the structs alone.
    Plain,
    /// `Integration` and `Choices`.
    Ours,
    /// `Serialize` and `Deserialize`.
    Serde,
    /// Serde's, garde's, schemars', and getset's getters and setters.
    Stack,
}

impl Side {
    /// As a name of a package.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Ours => "ours",
            Self::Serde => "serde_alone",
            Self::Stack => "stack",
        }
    }

    fn dependencies(self) -> String {
        let url = "url = { version = \"2.5.8\", features = [\"serde\"] }\n";
        let serde = format!("{url}serde = {{ version = \"1.0.229\", features = [\"derive\"] }}\n");
        match self {
            Self::Plain => url.to_owned(),
            Self::Ours => format!("{}serde_json = \"1.0.154\"\n", runtime()),
            Self::Serde => serde,
            Self::Stack => format!(
                "{serde}serde_json = \"1.0.154\"\ngarde = {{ version = \"0.23.0\", features = [\"derive\", \"regex\"] }}\n\
                 schemars = {{ version = \"1.2.3\", features = [\"url2\"] }}\ngetset = \"0.1.7\"\n"
            ),
        }
    }
}

/// The line of a manifest that asks for ours.
pub fn runtime() -> String {
    format!("integrations-runtime = {{ path = \"{}\" }}\n", root().join("integrations-runtime").display())
}

/// The eight props of the mix: a required URL, an optional text, a secret, choices, a `bool`, a number in a range, a list,
/// a text with a pattern. For each its type, then what ours says of it, and what garde says.
const MIX: [(&str, &str, &str, &str); 8] = [
    ("url", "Url", "#[prop(url, exposes_secrets)]", "#[garde(custom(crate::http))]"),
    ("username", "Option<String>", "#[prop(length(max = 40))]", "#[garde(length(chars, max = 40))]"),
    ("token", "Secret", "#[prop(length(min = 8))]", "#[garde(length(chars, min = 8))]"),
    ("branches", "Branches", "#[prop]", "#[garde(skip)]"),
    ("only_broken", "bool", "#[prop]", "#[garde(skip)]"),
    ("rings", "u32", "#[prop(range(min = 1, max = 5))]", "#[garde(range(min = 1, max = 5))]"),
    ("labels", "Vec<String>", "#[prop(length(max = 10))]", "#[garde(length(max = 10))]"),
    ("channel", "String", "#[prop(pattern = \"^#[a-z]+$\")]", "#[garde(pattern(\"^#[a-z]+$\"))]"),
];

/// The source of one module with one integration of so many props, the mix again and again.
fn module(side: Side, number: usize, props: usize) -> Fallible<String> {
    let mut text = String::new();
    let (derive, enum_derive, uses, events) = match side {
        Side::Plain => ("", "", "use url::Url;", ""),
        Side::Ours => (
            "#[derive(integrations_runtime::Integration)]",
            "#[derive(Clone, Copy, PartialEq, Eq, integrations_runtime::Choices)]",
            "use integrations_runtime::{Secret, Url};",
            "#[events(push)]",
        ),
        Side::Serde => (
            "#[derive(serde::Serialize, serde::Deserialize)]",
            "#[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]",
            "use url::Url;",
            "",
        ),
        Side::Stack => (
            "#[derive(serde::Serialize, serde::Deserialize, garde::Validate, schemars::JsonSchema, getset::Getters, getset::Setters)]",
            "#[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]",
            "use url::Url;",
            "#[getset(get = \"pub\", set = \"pub\")]",
        ),
    };
    let secret = if side == Side::Ours { "" } else { "type Secret = String;" };
    writeln!(
        text,
        "pub mod i{number} {{\n    #[allow(unused_imports)]\n    {uses}\n    #[allow(dead_code)]\n    {secret}"
    )?;
    writeln!(
        text,
        "    /// Which branches it is about.\n    {enum_derive}\n    pub enum Branches {{ All, Default, Protected }}"
    )?;
    writeln!(text, "    /// Integration {number}.\n    {derive}\n    {events}\n    pub struct I{number} {{")?;
    for (index, (name, ty, ours, garde)) in MIX.iter().cycle().take(props).enumerate() {
        let attribute = match side {
            Side::Ours => ours,
            Side::Stack => garde,
            Side::Plain | Side::Serde => "",
        };
        let again = if index < MIX.len() { String::new() } else { format!("_{}", index / MIX.len()) };
        writeln!(text, "        /// What it is.\n        {attribute}\n        pub {name}{again}: {ty},")?;
    }
    text.push_str("    }\n}\n");
    Ok(text)
}

/// A library of so many integrations with so many props each.
pub fn library(side: Side, integrations: usize, props: usize) -> Fallible<String> {
    let mut text = String::from("//! Generated.\n");
    if side == Side::Stack {
        text.push_str(
            "pub fn http(url: &url::Url, _: &()) -> garde::Result {\n    if matches!(url.scheme(), \"http\" | \"https\") { Ok(()) } \
             else { Err(garde::Error::new(\"must be an http or https URL\")) }\n}\n",
        );
    }
    for number in 0..integrations {
        text.push_str(&module(side, number, props)?);
    }
    Ok(text)
}

/// A workspace of generated crates in the target folder.
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
