//! The versions of the stored form: `version`, `migrate`.

use darling::FromMeta;
use proc_macro2::Span;
use syn::spanned::Spanned as _;
use syn::{Expr, ExprPath, MetaList};

use super::numbers::VersionNumber;
use super::scan::Written;
use super::setting::{Setting, Value, alone, list_items, receive};
use super::values::function;
use crate::errors::Errors;
use crate::model::Spanned;

#[derive(Default, FromMeta)]
#[darling(allow_unknown_fields)]
struct VersionKeys {
    version: Setting<VersionNumber>,
    migrate: Setting<Steps>,
}

/// What was written of versions, for `check` to count.
#[derive(Default)]
pub(crate) struct Versions {
    pub version: Option<Spanned<u32>>,
    /// The key `migrate`, and a place for each step: also for one that cannot be read.
    pub migrate: Option<Spanned<Vec<Span>>>,
    /// Whether all of it can be counted.
    pub clear: bool,
}

/// What was written, and the steps that can be called.
pub(crate) fn read(items: &[syn::Meta], written: &Written, errors: &mut Errors) -> (Versions, Vec<ExprPath>) {
    let keys: VersionKeys = receive(items, errors);
    let version = keys.version.take(errors).map(|version| version.0);
    let steps = keys.migrate.take_spanned(errors);
    let unread = |key: &str, read: bool| written.is_spoiled(key) || (written.place(key).is_some() && !read);
    let clear = !unread("version", version.is_some()) && !unread("migrate", steps.is_some());
    let places = steps.as_ref().map(|steps| Spanned {
        value: steps.value.0.iter().map(|(place, _)| *place).collect(),
        span: steps.span,
    });
    let steps = steps.into_iter().flat_map(|steps| steps.value.0);
    let steps = steps.filter_map(|(_, step)| errors.take(step)).collect();
    (Versions { version, migrate: places, clear }, steps)
}

/// `migrate(one_to_two, two_to_three)`
struct Steps(Vec<(Span, syn::Result<ExprPath>)>);

impl Value for Steps {
    fn from_list(list: &MetaList) -> syn::Result<Self> {
        let values: Vec<Expr> = list_items(list)?.iter().filter_map(alone).collect();
        Ok(Self(values.iter().map(|value| (value.span(), function(value))).collect()))
    }
}
