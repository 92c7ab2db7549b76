//! An enum with `#[derive(Events)]`.

use darling::FromMeta;
use syn::{DataEnum, DeriveInput, Type, Variant};

use super::docs::{Docs, string};
use super::integration::krate;
use super::scan;
use super::setting::{Setting, receive};
use super::text::text;
use super::values::{CratePath, Function, Quoted, Switch, Text};
use crate::errors::Errors;
use crate::model::{Event, EventsEnum, Spanned};
use crate::names;
use crate::vocabulary::Level;

#[derive(Default, FromMeta)]
#[darling(allow_unknown_fields)]
struct EnumKeys {
    #[darling(rename = "crate")]
    krate: Setting<CratePath>,
}

#[derive(Default, FromMeta)]
#[darling(allow_unknown_fields)]
struct VariantKeys {
    name: Setting<Quoted>,
    title: Setting<Text>,
    description: Setting<Text>,
    default: Setting<Switch>,
    sample: Setting<Function>,
}

/// What the attributes say: also of variants that are no events.
pub(crate) fn read(input: &DeriveInput, data: Option<&DataEnum>, errors: &mut Errors) -> EventsEnum {
    let scanned = scan::scan(&input.attrs, Level::EventsEnum, errors);
    scan::misplaced(&input.attrs, Level::Event, errors);
    let keys: EnumKeys = receive(&scanned.items, errors);
    let mut model =
        EventsEnum { ident: input.ident.clone(), krate: krate(keys.krate, errors), events: Vec::new() };
    for variant in data.into_iter().flat_map(|data| &data.variants) {
        let event = event(variant, &model, errors);
        model.events.push(event);
    }
    model
}

fn event(variant: &Variant, model: &EventsEnum, errors: &mut Errors) -> Event {
    let scanned = scan::scan(&variant.attrs, Level::Event, errors);
    scan::misplaced(&variant.attrs, Level::EventsEnum, errors);
    let keys: VariantKeys = receive(&scanned.items, errors);
    let (ident, docs) = (&variant.ident, Docs::of(&variant.attrs));
    Event {
        name: keys
            .name
            .take(errors)
            .map_or_else(|| Spanned { value: names::snake_case(ident), span: ident.span() }, Quoted::spanned),
        title: text(keys.title, errors).unwrap_or_else(|| string(&names::sentence_case(ident), ident.span())),
        description: text(keys.description, errors).or_else(|| docs.sentence(&model.krate)),
        default: keys.default.take(errors).is_none_or(|switch| switch.0),
        sample: keys.sample.take(errors).map(|function| function.0),
        payload: payload(variant),
        ident: ident.clone(),
    }
}

/// What the variant holds, where that is one thing without a name.
fn payload(variant: &Variant) -> Option<Type> {
    let syn::Fields::Unnamed(fields) = &variant.fields else { return None };
    let mut types = fields.unnamed.iter().map(|field| field.ty.clone());
    types.next().filter(|_| types.next().is_none())
}
