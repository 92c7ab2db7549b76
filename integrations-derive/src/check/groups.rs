//! Groups: where one is used, and the props that are one for each event.

use proc_macro2::Span;
use quote::{ToTokens as _, format_ident};
use syn::ext::IdentExt as _;
use syn::spanned::Spanned as _;
use syn::{GenericParam, Type};

use crate::attributes::Draft;
use crate::diagnostics as say;
use crate::errors::Errors;
use crate::expand::known::{argument, is_option, path};
use crate::expand::{holds, of_option};
use crate::model::{Kind, PerEvent, Prop, Spanned};
use crate::names;
use crate::span;

/// What may be said beside `flatten`.
const BESIDE_FLATTEN: &[&str] = &["flatten", "section"];

/// Of a group, nothing is said that its fields say themselves.
pub(super) fn keys(draft: &mut Draft, errors: &mut Errors) {
    for written in draft.props.iter().filter(|written| written.place("flatten").is_some()) {
        for (key, place) in written.iter().filter(|(key, _)| !BESIDE_FLATTEN.contains(key)) {
            errors.at(place, &say::key_beside_flatten(key));
        }
    }
}

/// A group's fields are put among the others when the declaration is compiled, so its type is known then.
pub(super) fn concrete(draft: &mut Draft, errors: &mut Errors) {
    let params = draft.model.generics.params.iter().filter_map(|param| match param {
        GenericParam::Type(param) => Some(param.ident.clone()),
        GenericParam::Const(param) => Some(param.ident.clone()),
        GenericParam::Lifetime(_) => None,
    });
    let params: Vec<_> = params.collect();
    let owner = draft.model.ident.clone();
    draft.model.groups.retain(|group| {
        // Of a type without end the compiler tells.
        if path(&group.ty).is_some_and(|ty| ty.is_ident(&owner)) {
            errors.told();
            return false;
        }
        let generic = params.iter().any(|param| holds(group.ty.to_token_stream(), param));
        if generic {
            errors.on(&group.ty, &say::generic_group());
        }
        !generic
    });
}

/// No group is there twice: its props would be, too. (Behind an alias, the compiler finds it.)
pub(super) fn once(draft: &mut Draft, errors: &mut Errors) {
    let mut earlier: Vec<(String, Span)> = Vec::new();
    draft.model.groups.retain(|group| {
        let key = (group.ty.to_token_stream().to_string(), group.ty.span());
        super::distinct(&mut earlier, key, || (say::group_twice(), say::first_given()), errors)
    });
}

/// The variant that is the default is one.
pub(super) fn default_variant(draft: &mut Draft, errors: &mut Errors) {
    let Kind::Enum(variants) = &draft.model.kind else { return };
    let Some(default) = &variants.default else { return };
    let names: Vec<_> = variants.list.iter().map(|variant| variant.ident.unraw().to_string()).collect();
    if !names.contains(&default.value) {
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        errors.at(default.span, &say::unknown_variant(&default.value, &names));
    }
}

/// The variants' values are choices.
pub(super) fn variant_values(draft: &mut Draft, errors: &mut Errors) {
    let Kind::Enum(variants) = &draft.model.kind else { return };
    super::choices::values(variants.list.iter().map(|variant| &variant.value), errors);
}

/// A prop with `per_event` is written out: one for each event.
pub(super) fn one_for_each_event(draft: &mut Draft, errors: &mut Errors) {
    let model = &mut draft.model;
    let is_group = !matches!(model.kind, Kind::Integration);
    let mut after = Vec::new();
    let mut any = false;
    for (index, prop) in std::mem::take(&mut model.props).into_iter().enumerate() {
        after.push((index, model.props.len()));
        let Some(PerEvent::Field(place)) = prop.per_event else {
            if value_of(&prop.ty).is_some() {
                errors.on(&prop.ty, &say::per_event_without_key());
            } else {
                model.props.push(prop);
            }
            continue;
        };
        any = true;
        match value_of(&prop.ty).cloned() {
            // What the type needs, the compiler says.
            None if is_named_per_event(&prop.ty) => errors.told(),
            None => errors.on(&prop.ty, &say::no_per_event_type(&spelled(of_option(&prop.ty)))),
            Some(value) if is_option(&value) => {
                errors.on(&value, &say::per_event_of_option(&spelled(of_option(&value))));
            }
            Some(_) if prop.variant.is_some() => errors.at(place, &say::per_event_in_variant()),
            Some(_) if model.events.is_empty() => errors.at(place, &say::per_event_without_events(is_group)),
            Some(value) => {
                // One that follows another is configured with that.
                let events = model.events.iter().filter(|event| event.follows.is_none());
                model.props.extend(events.map(|event| of_event(&prop, &event.name.value, &value)));
            }
        }
    }
    for group in &mut model.groups {
        let written = after.iter().find(|(index, _)| *index == group.after);
        group.after = written.map_or(model.props.len(), |(_, now)| *now);
    }
    if is_group
        && !any
        && let Some(event) = model.events.first()
    {
        errors.at(event.name.span, &say::events_without_per_event());
    }
}

/// No two props stand for fields of one name: those of two variants, or that for an event and one that is declared.
pub(super) fn distinct_fields(draft: &mut Draft, errors: &mut Errors) {
    let model = &mut draft.model;
    let groups: Vec<_> = model.groups.iter().map(|group| group.ident.clone()).collect();
    let mut earlier: Vec<Prop> = Vec::new();
    for prop in std::mem::take(&mut model.props) {
        let other = earlier.iter().find(|other| other.ident == prop.ident);
        let group = groups.iter().find(|group| prop.per_event.is_some() && **group == prop.ident);
        let Some(at) = other.map(|other| other.ident.span()).or(group.map(proc_macro2::Ident::span)) else {
            earlier.push(prop);
            continue;
        };
        let of_event = [Some(&prop), other].into_iter().flatten().find_map(|prop| prop.per_event.as_ref());
        let message = match (of_event, other) {
            (Some(PerEvent::Of { event, field }), _) => say::field_of_event(&prop.ident, field, event),
            (_, Some(Prop { variant: None, .. })) => {
                errors.at(prop.ident.span(), &say::field_of_discriminator(&prop.ident));
                continue;
            }
            _ => say::field_of_two_variants(&prop.ident),
        };
        errors.pair(prop.ident.span(), &message, at, &say::first_named());
    }
    model.props = earlier;
}

fn of_event(prop: &Prop, event: &str, value: &Type) -> Prop {
    let wire = names::wire(&prop.ident);
    let ident = format_ident!("{event}_{wire}", span = prop.ident.span());
    let ty = span::option_of(value);
    let of_event =
        |name: &Spanned<String>| Spanned { value: format!("{event}_{}", name.value), span: name.span };
    let spelled = names::sentence_case(&ident);
    Prop {
        ty,
        default: None,
        name: of_event(&prop.name),
        title: if prop.titled { prop.title.clone() } else { syn::parse_quote!(#spelled) },
        per_event: Some(PerEvent::Of { event: event.to_owned(), field: prop.ident.clone() }),
        aliases: prop.aliases.iter().map(of_event).collect(),
        ident,
        ..prop.clone()
    }
}

/// The `T` of a type that is spelled `PerEvent<T>`.
fn value_of(ty: &Type) -> Option<&Type> {
    path(ty).and_then(|path| argument(path, "PerEvent"))
}

fn is_named_per_event(ty: &Type) -> bool {
    path(ty).and_then(|path| path.segments.last()).is_some_and(|last| last.ident == "PerEvent")
}

fn spelled(ty: &Type) -> String {
    ty.to_token_stream().to_string().replace(' ', "")
}
