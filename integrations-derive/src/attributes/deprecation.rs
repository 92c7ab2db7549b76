//! What is deprecated: `deprecated`, `deprecated(since = "..", note = "..")`.

use darling::FromMeta;
use proc_macro2::Span;
use syn::{Meta, MetaList};

use super::setting::{Setting, Value, list_items, named, receive};
use super::text::text;
use super::values::Text;
use crate::errors::Errors;
use crate::model::Deprecation;

/// The arguments as written; the bare word has none.
pub(crate) struct Deprecated(Vec<Meta>);

impl Value for Deprecated {
    fn from_word(_: Span) -> syn::Result<Self> {
        Ok(Self(Vec::new()))
    }

    fn from_list(list: &MetaList) -> syn::Result<Self> {
        Ok(Self(named(&list_items(list)?)))
    }
}

#[derive(Default, FromMeta)]
#[darling(allow_unknown_fields)]
struct Arguments {
    since: Setting<Text>,
    note: Setting<Text>,
}

pub(crate) fn read(setting: Setting<Deprecated>, errors: &mut Errors) -> Option<Deprecation> {
    let arguments: Arguments = receive(&setting.take(errors)?.0, errors);
    Some(Deprecation { since: text(arguments.since, errors), note: text(arguments.note, errors) })
}
