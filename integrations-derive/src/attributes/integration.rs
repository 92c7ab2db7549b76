//! The keys of the struct; those of versions have a file of their own.

use darling::FromMeta;
use proc_macro2::{Ident, Span};
use syn::spanned::Spanned as _;
use syn::{DeriveInput, Expr, ExprPath, MetaList, Path, parse_quote};

use super::deprecation::{self, Deprecated};
use super::docs::{Docs, string};
use super::scan::Scanned;
use super::setting::{Setting, Value, first_alone, list_items, named, receive};
use super::text::text;
use super::values::{CratePath, Function, Quoted, Switch, Text, Word, Words};
use super::versions::{self, Versions};
use crate::diagnostics as say;
use crate::errors::Errors;
use crate::model::{Deprecation, Section, Spanned};
use crate::names;
use crate::vocabulary::{DEFAULT_CATEGORY, LEVELS};

#[derive(Default, FromMeta)]
#[darling(allow_unknown_fields)]
struct Keys {
    name: Setting<Quoted>,
    title: Setting<Text>,
    description: Setting<Text>,
    help: Setting<Text>,
    category: Setting<Word>,
    levels: Setting<Words>,
    #[darling(multiple)]
    section: Vec<Setting<SectionValue>>,
    validate: Setting<Function>,
    many: Setting<Switch>,
    webhook: Setting<Switch>,
    manual_activation: Setting<Switch>,
    deprecated: Setting<Deprecated>,
    #[darling(rename = "crate")]
    krate: Setting<CratePath>,
}

/// The struct's part of the model.
pub(crate) struct Head {
    pub krate: Path,
    pub name: Spanned<String>,
    pub title: Expr,
    pub description: Option<Expr>,
    pub help: Option<Expr>,
    pub category: Spanned<String>,
    pub levels: Vec<Spanned<String>>,
    /// Whether each of them could be read.
    pub all_levels: bool,
    /// Each with whether it says `custom = ".."`.
    pub sections: Vec<(Section, bool)>,
    pub validate: Option<ExprPath>,
    pub many: bool,
    pub webhook: Option<Span>,
    pub manual_activation: bool,
    pub deprecated: Option<Deprecation>,
    pub versions: Versions,
    pub steps: Vec<ExprPath>,
}

pub(crate) fn read(input: &DeriveInput, scanned: &Scanned, errors: &mut Errors) -> Head {
    let keys: Keys = receive(&scanned.items, errors);
    let (versions, steps) = versions::read(&scanned.items, &scanned.written, errors);
    let ident = &input.ident;
    let docs = Docs::of(&input.attrs);
    let krate = krate(keys.krate, errors);
    let (levels, all_levels) = levels(keys.levels, ident, errors);
    Head {
        name: keys.name.take(errors).map_or_else(|| at(ident, names::snake_case(ident)), Quoted::spanned),
        title: text(keys.title, errors).unwrap_or_else(|| string(&names::title_case(ident), ident.span())),
        description: text(keys.description, errors).or_else(|| docs.first(&krate)),
        help: text(keys.help, errors).or_else(|| docs.later(&krate)),
        category: keys
            .category
            .take(errors)
            .map_or_else(|| at(ident, DEFAULT_CATEGORY.to_owned()), |word| word.0),
        levels,
        all_levels,
        sections: keys
            .section
            .into_iter()
            .filter_map(|written| section(written.take(errors)?, errors))
            .collect(),
        validate: keys.validate.take(errors).map(|function| function.0),
        many: keys.many.take(errors).is_some(),
        webhook: keys.webhook.take_spanned(errors).map(|written| written.span),
        manual_activation: keys.manual_activation.take(errors).is_none_or(|switch| switch.0),
        deprecated: deprecation::read(keys.deprecated, errors),
        versions,
        steps,
        krate,
    }
}

pub(crate) fn krate(setting: Setting<CratePath>, errors: &mut Errors) -> Path {
    setting.take(errors).map_or_else(|| parse_quote!(::integrations_runtime), |krate| krate.0)
}

fn at(ident: &Ident, value: String) -> Spanned<String> {
    Spanned { value, span: ident.span() }
}

/// The levels, and whether each could be read.
fn levels(setting: Setting<Words>, ident: &Ident, errors: &mut Errors) -> (Vec<Spanned<String>>, bool) {
    let before = errors.len();
    let levels = match setting.take(errors) {
        Some(Words(words)) => words.into_iter().filter_map(|word| errors.take(word)).collect(),
        None => LEVELS.iter().map(|level| at(ident, (*level).to_owned())).collect(),
    };
    (levels, errors.len() == before)
}

/// `section(connection, title = "..")` or `section(custom = "jira_issues")`
pub(super) struct SectionValue(MetaList);

impl Value for SectionValue {
    fn from_list(list: &MetaList) -> syn::Result<Self> {
        Ok(Self(list.clone()))
    }
}

#[derive(Default, FromMeta)]
#[darling(allow_unknown_fields)]
struct SectionKeys {
    custom: Setting<Quoted>,
    title: Setting<Text>,
    description: Setting<Text>,
}

/// A section, and whether it says `custom = ".."`.
pub(super) fn section(SectionValue(list): SectionValue, errors: &mut Errors) -> Option<(Section, bool)> {
    let items = errors.take(list_items(&list))?;
    let keys: SectionKeys = receive(&named(&items), errors);
    let (title, description) = (text(keys.title, errors), text(keys.description, errors));
    let is_custom = keys.custom.is_written();
    let custom = keys.custom.take(errors).map(Quoted::spanned);
    let kind = match first_alone(&items) {
        Some(_) if is_custom => {
            errors.at(list.path.span(), &say::section_with_two_kinds());
            return None;
        }
        Some(first) => errors.take(Word::from_value(&first))?.0,
        None if !is_custom => {
            errors.at(list.path.span(), &say::section_without_kind());
            return None;
        }
        None => custom?,
    };
    let title = title.unwrap_or_else(|| string(&names::sentence_of(&kind.value), kind.span));
    Some((Section { kind, title, description }, is_custom))
}
