//! What is drawn of the fields of an integration as it is declared: made once, for every form of it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{PoisonError, RwLock};

use serde_json::Value as Json;

use super::field::{Drawn, DrawnField};
use super::{FormDeprecation, FormField, FormRules};
use crate::spec::{FieldSpec, IntegrationSpec};
use crate::tracking::Slot;
use crate::value::{Choice, ChoiceList};

/// By the addresses of the metadata, which are static: a program has as many as it has declarations.
static KEPT: RwLock<BTreeMap<usize, &'static [Kept]>> = RwLock::new(BTreeMap::new());

/// A field as it is drawn while it is not translated.
pub(super) struct Kept {
    pub(super) field: &'static FieldSpec,
    drawn: Declared,
    /// The same of a secret that is stored, where that has words of its own.
    stored: Option<Declared>,
}

/// What is drawn of a field as it is declared, and its JSON.
#[derive(Debug)]
pub(super) struct Declared {
    pub(super) drawn: DrawnField,
    /// The members before the value, of a field without a default.
    pub(super) json: Option<String>,
}

impl Declared {
    fn new(field: &FieldSpec, is_stored: bool) -> Self {
        let drawn = DrawnField::new(field, is_stored);
        let json = FormField {
            drawn: Drawn::Own(Box::new(drawn.clone())),
            default: None,
            value: Json::Null,
            hidden: false,
        };
        let json = serde_json::to_string(&json).ok();
        Self { drawn, json: json.and_then(|json| Some(json.strip_suffix("null}")?.to_owned())) }
    }
}

impl Kept {
    fn new(field: &'static FieldSpec) -> Self {
        let has_words = field.non_empty_password_title.or(field.non_empty_password_help).is_some();
        let stored = (field.secret && has_words).then(|| Declared::new(field, true));
        Self { field, drawn: Declared::new(field, false), stored }
    }

    pub(super) fn drawn(&'static self, slot: &dyn Slot) -> Drawn {
        let drawn = self.stored.as_ref().filter(|_| slot.is_set()).unwrap_or(&self.drawn);
        match self.field.choices {
            ChoiceList::Listed(_) => Drawn::Declared(drawn),
            ChoiceList::Open(ask) => {
                Drawn::Own(Box::new(DrawnField { choices: Some(Cow::Owned(ask())), ..drawn.drawn.clone() }))
            }
        }
    }
}

/// The fields of an integration, in the order of declaration.
pub(super) fn of(spec: &'static IntegrationSpec) -> &'static [Kept] {
    let address = std::ptr::from_ref(spec).addr();
    let known = KEPT.read().unwrap_or_else(PoisonError::into_inner).get(&address).copied();
    known.unwrap_or_else(|| {
        let mut kept = KEPT.write().unwrap_or_else(PoisonError::into_inner);
        let fields = || Vec::leak(spec.fields.iter().map(Kept::new).collect());
        kept.entry(address).or_insert_with(|| fields())
    })
}

impl DrawnField {
    /// As declared; of a secret, as it is drawn where one is stored or not.
    fn new(field: &FieldSpec, is_stored: bool) -> Self {
        // Every member by name, so that who adds one decides whether a form shows it.
        let &FieldSpec {
            name,
            field_type,
            format,
            title,
            help,
            description,
            placeholder,
            required,
            default: _,
            section,
            choices,
            checkbox_label,
            non_empty_password_title,
            non_empty_password_help,
            api_only: _,
            secret,
            exposes_secrets,
            deprecated,
            show_if,
            required_if,
            event,
            rules,
            aliases: _,
            storage: _,
            nullable: _,
            column_type: _,
            shape,
            required_always: _,
            available: _,
            place: _,
            exposure_said: _,
            grouped: _,
        } = field;
        let own = |text: Option<&'static str>| text.map(Cow::Borrowed);
        let of_stored = |text: Option<&'static str>| text.filter(|_| is_stored);
        Self {
            name,
            field_type,
            format,
            title: Cow::Borrowed(of_stored(non_empty_password_title).unwrap_or(title)),
            help: own(of_stored(non_empty_password_help).or(help)),
            description: own(description),
            placeholder: own(placeholder),
            required,
            section,
            choices: listed(choices),
            checkbox_label: own(checkbox_label),
            non_empty_password_title: own(non_empty_password_title),
            non_empty_password_help: own(non_empty_password_help),
            secret,
            exposes_secrets,
            deprecated: deprecated.map(FormDeprecation::new),
            show_if,
            required_if,
            event,
            rules: FormRules::new(rules),
            shape,
        }
    }
}

/// What a field is chosen from, where that is known when compiled.
fn listed(choices: ChoiceList) -> Option<Cow<'static, [Choice]>> {
    match choices {
        ChoiceList::Listed(choices @ [_, ..]) => Some(Cow::Borrowed(choices)),
        _ => None,
    }
}
