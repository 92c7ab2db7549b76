//! The libraries that are generated: the same structs, with ours, with serde's derives, with the stack of peers, and with
//! nothing.

use std::fmt::Write as _;

use crate::Fallible;
use crate::peers::{SERDE, SERDE_JSON, STACK, URL, lines};
use crate::report::root;

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

    /// The lines of a manifest that ask for what the crate needs.
    pub fn dependencies(self) -> String {
        match self {
            Self::Plain => lines(&[URL]),
            Self::Ours => format!("{}{}", runtime(), lines(&[SERDE_JSON])),
            Self::Serde => lines(&[SERDE, SERDE_JSON, URL]),
            Self::Stack => lines(&STACK),
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
    if MIX.iter().take(props).any(|(_, ty, ..)| *ty == "Branches") {
        writeln!(
            text,
            "    /// Which branches it is about.\n    {enum_derive}\n    pub enum Branches {{ All, Default, Protected }}"
        )?;
    }
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
