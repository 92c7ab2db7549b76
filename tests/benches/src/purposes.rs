//! What each direct dependency of the two crates is for: one place for the reasons.

use std::collections::BTreeMap;

use crate::Fallible;
use crate::report::root;
use crate::tree::Tree;

const FOR: &[(&str, &str)] = &[
    ("base64", "keys that sign web hooks are written in base64"),
    ("darling", "the derive: attributes are read with all mistakes at once"),
    ("integrations-derive", "the derives"),
    ("proc-macro2", "the derive: tokens that tests can make too"),
    ("quote", "the derive: what is generated is written as Rust"),
    ("regex-lite", "`pattern`: checked when a declaration compiles, and run on values"),
    ("serde", "metadata, forms and payloads as JSON"),
    ("serde_json", "untyped input, stored properties, payloads"),
    ("serde_path_to_error", "the path in a payload that could not be read"),
    ("strsim", "the derive: what a misspelt word may have meant"),
    ("subtle", "secrets are compared in constant time"),
    ("syn", "the derive: declarations are read"),
    ("url", "values that are URLs, and rules about them"),
    ("zeroize", "secrets are wiped from memory"),
];

const PACKAGES: [&str; 2] = ["integrations-runtime", "integrations-derive"];

/// A direct dependency of the default features.
pub struct Purpose {
    /// Its name.
    pub dependency: String,
    /// Which of the two crates ask for it.
    pub of: String,
    /// What it is for.
    pub text: &'static str,
}

/// Every direct dependency. Fails where one has no reason, or a reason has no dependency.
pub fn purposes() -> Fallible<Vec<Purpose>> {
    let mut direct = BTreeMap::<_, Vec<_>>::new();
    for package in PACKAGES {
        for name in Tree::of(&root(), package)?.direct(package) {
            direct.entry(name.to_owned()).or_default().push(package);
        }
    }
    if let Some((stale, _)) = FOR.iter().find(|(name, _)| !direct.contains_key(*name)) {
        return Err(format!("`{stale}` is no dependency").into());
    }
    let purpose = |(dependency, of): (String, Vec<&str>)| {
        let (_, text) = FOR
            .iter()
            .find(|(name, _)| *name == dependency)
            .ok_or_else(|| format!("what is `{dependency}` for?"))?;
        Ok(Purpose { dependency, of: of.join(", "), text })
    };
    direct.into_iter().map(purpose).collect()
}
