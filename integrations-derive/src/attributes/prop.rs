//! A field with `#[prop]`.

use syn::spanned::Spanned as _;
use syn::{Attribute, Expr, Field, Ident, Meta, Type, parse_quote};

use super::conditions::ConditionKeys;
use super::docs::{Docs, string};
use super::form::FormKeys;
use super::rules;
use super::scan::{self, Written};
use super::secrets::SecrecyKeys;
use super::setting::receive;
use super::storage::StorageKeys;
use super::text::TextKeys;
use crate::errors::Errors;
use crate::expand::known;
use crate::model::{PerEvent, Prop, Spanned};
use crate::names;
use crate::span;
use crate::vocabulary::Level;

/// What of a field's attributes reaches its accessors.
const FORWARDED: &[&str] = &["allow", "expect", "deprecated", "cfg"];

pub(crate) fn is_prop(field: &Field) -> bool {
    field.attrs.iter().any(|attribute| attribute.path().is_ident(Level::Prop.attribute()))
}

pub(crate) fn read(field: &Field, ident: &Ident, errors: &mut Errors) -> (Prop, Written) {
    let scanned = scan::scan(&field.attrs, Level::Prop, errors);
    let texts = receive::<TextKeys>(&scanned.items, errors).read(errors);
    let form = receive::<FormKeys>(&scanned.items, errors).read(errors);
    let secrets = receive::<SecrecyKeys>(&scanned.items, errors).read(errors);
    let when = receive::<ConditionKeys>(&scanned.items, errors).read(errors);
    let storage = receive::<StorageKeys>(&scanned.items, errors).read(errors);
    let (rules, required_always) = rules::read(&scanned.items, errors);
    let docs = Docs::of(&field.attrs);
    let name = form.name.unwrap_or_else(|| Spanned { value: names::wire(ident), span: ident.span() });
    let ty = super::types::bare(&field.ty);
    let default = form.default.or_else(|| unread_default(&ty, &scanned.written));
    let prop = Prop {
        ident: ident.clone(),
        ty,
        titled: texts.title.is_some(),
        title: texts.title.unwrap_or_else(|| string(&names::sentence_case(ident), ident.span())),
        help: texts.help.or_else(|| docs.whole()),
        description: texts.description,
        placeholder: texts.placeholder,
        section: form.section,
        textarea: form.textarea,
        default,
        checkbox_label: texts.checkbox_label,
        choices: form.choices,
        non_empty_password_title: secrets.non_empty_password_title,
        non_empty_password_help: secrets.non_empty_password_help,
        api_only: form.api_only,
        available: when.available,
        show_if: when.show_if,
        required_if: when.required_if,
        variant: None,
        per_event: scanned.written.place("per_event").map(PerEvent::Field),
        deprecated: form.deprecated,
        exposes_secrets: secrets.exposes_secrets,
        not_secret: secrets.not_secret,
        aliases: storage.aliases,
        data_fields: storage.data_fields,
        rules,
        required_always,
        forwarded: forwarded(&field.attrs),
        named_like_secret: names::is_like_secret(&name.value) || names::is_like_secret(&ident.to_string()),
        accessors: true,
        name,
    };
    (prop, scanned.written)
}

/// In place of a default that cannot be read, which is told: the prop has one, and its accessors are those of such a prop.
fn unread_default(ty: &Type, written: &Written) -> Option<Expr> {
    let unread = written.place("default").is_some() && !known::is_option(ty);
    unread.then(|| parse_quote!(::core::unreachable!()))
}

/// A prop of which nothing is said.
pub(super) fn plain(field: &Field, ident: &Ident) -> Prop {
    let plain = Field { attrs: Vec::new(), ..field.clone() };
    read(&plain, ident, &mut Errors::default()).0
}

fn forwarded(attributes: &[Attribute]) -> Vec<Attribute> {
    let reaches = |attribute: &&Attribute| FORWARDED.iter().any(|name| attribute.path().is_ident(name));
    attributes.iter().filter(reaches).cloned().map(unexpected).collect()
}

/// What is expected of a field need not come true of its accessors too.
fn unexpected(mut attribute: Attribute) -> Attribute {
    if attribute.path().is_ident("expect")
        && let Meta::List(list) = &mut attribute.meta
    {
        list.path = Ident::new("allow", span::of_generated(list.path.span())).into();
    }
    attribute
}
