//! Whether a catalogue has the keys of the declarations, and no others.

use std::collections::BTreeSet;
use std::fmt;

use super::{VIOLATIONS, keys};
use crate::registry::Registry;

/// What a catalogue lacks, and what no declaration has. At least one of the two is not empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueError {
    /// The keys of texts that the catalogue does not translate, in the order of declaration.
    pub missing: Vec<String>,
    /// The catalogue's keys that no text has, in the catalogue's order.
    pub stale: Vec<String>,
}

impl fmt::Display for CatalogueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        if !self.missing.is_empty() {
            parts.push(format!("the catalogue does not translate {}", quoted(&self.missing)));
        }
        if !self.stale.is_empty() {
            parts.push(format!("no declaration has {}", quoted(&self.stale)));
        }
        f.write_str(&parts.join("; "))
    }
}

impl std::error::Error for CatalogueError {}

fn quoted(keys: &[String]) -> String {
    let keys: Vec<_> = keys.iter().map(|key| format!("`{key}`")).collect();
    keys.join(", ")
}

impl Registry {
    /// Whether a catalogue translates every text of every integration, and nothing else: for a test of the product.
    ///
    /// A catalogue may leave the messages of broken rules, `violations.<code>`, as they are; one that translates any of
    /// them translates all of [`VIOLATIONS`]. It may hold those of a declaration's own codes too. The same holds of the words of
    /// the feature `html`, `html.<word>`.
    ///
    /// ```
    /// # use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, registry};
    /// # #[derive(Integration)]
    /// # #[events()]
    /// # struct Wiki { #[prop] address: String }
    /// # impl Execute for Wiki {
    /// #     async fn execute(&self, event: WikiEvent, _cx: &Context) -> Result<Outcome, ExecuteError> { match event {} }
    /// # }
    /// let registry = registry![Wiki];
    /// assert_eq!(registry.check_catalogue(["wiki.title", "wiki.props.address.title"]), Ok(()));
    ///
    /// let error = registry.check_catalogue(["wiki.title", "wiki.props.adress.title"]).unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "the catalogue does not translate `wiki.props.address.title`; no declaration has `wiki.props.adress.title`",
    /// );
    /// ```
    ///
    /// # Errors
    ///
    /// Every key that is missing, and every one that is stale.
    pub fn check_catalogue(
        &self,
        keys: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Result<(), CatalogueError> {
        let mut wanted: Vec<String> = self.texts().map(|text| text.key).collect();
        let declared: BTreeSet<String> = wanted.iter().cloned().collect();
        let given: Vec<String> = keys.into_iter().map(|key| key.as_ref().to_owned()).collect();
        let (violations, stale): (Vec<_>, Vec<_>) =
            given.iter().filter(|key| !declared.contains(*key)).cloned().partition(|key| of_a_violation(key));
        if !violations.is_empty() {
            wanted.extend(VIOLATIONS.iter().map(|code| keys::violation(code)));
        }
        #[cfg(feature = "html")]
        let stale = {
            let own: Vec<String> = crate::html::texts().map(|text| text.key).collect();
            let (translated, stale): (Vec<_>, Vec<_>) = stale.into_iter().partition(|key| own.contains(key));
            if !translated.is_empty() {
                wanted.extend(own);
            }
            stale
        };
        let given: BTreeSet<String> = given.into_iter().collect();
        wanted.retain(|key| !given.contains(key));
        if wanted.is_empty() && stale.is_empty() {
            return Ok(());
        }
        Err(CatalogueError { missing: wanted, stale })
    }
}

fn of_a_violation(key: &str) -> bool {
    let code = key.strip_prefix(keys::VIOLATIONS).and_then(|rest| rest.strip_prefix('.'));
    code.is_some_and(|code| !code.is_empty() && !code.contains('.'))
}
