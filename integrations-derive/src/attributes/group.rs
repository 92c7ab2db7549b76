//! A group with `#[derive(Props)]`, and the fields that use one.

use darling::FromMeta;
use proc_macro2::Ident;
use quote::format_ident;
use syn::ext::IdentExt as _;
use syn::{Attribute, DataEnum, DeriveInput, Expr, Field, parse_quote};

use super::docs::{Docs, string};
use super::integration::{SectionValue, krate, section};
use super::scan::{self, Scanned};
use super::setting::{Setting, receive};
use super::text::text;
use super::values::{CratePath, Quoted, Text, Word};
use super::{Draft, Versions, add_field, choices, docs, events, prop};
use crate::check::shape::GroupShape;
use crate::diagnostics as say;
use crate::errors::Errors;
use crate::model::{Group, Integration, Kind, Prop, Section, Spanned, Variant, Variants};
use crate::names;
use crate::span;
use crate::vocabulary::{DEFAULT_CATEGORY, Level};

#[derive(Default, FromMeta)]
#[darling(allow_unknown_fields)]
struct Keys {
    name: Setting<Quoted>,
    title: Setting<Text>,
    help: Setting<Text>,
    default: Setting<Word>,
    #[darling(multiple)]
    section: Vec<Setting<SectionValue>>,
    #[darling(rename = "crate")]
    krate: Setting<CratePath>,
}

/// Keys that only an enum has a use for.
const OF_ENUMS: &[&str] = &["name", "title", "help", "default"];

/// Without a shape the item is nothing that could be a group: what is written on it is read all the same.
pub(crate) fn read(input: &DeriveInput, shape: Option<&GroupShape<'_>>, errors: &mut Errors) -> Draft {
    let scanned = scan::scan(&input.attrs, Level::Group, errors);
    misplaced(&input.attrs, &[Level::Prop, Level::Choice], errors);
    scan::of_other(&input.attrs, Level::Integration, Level::Group, errors);
    let mut draft = head(input, &scanned, shape, errors);
    match shape {
        Some(GroupShape::Struct(fields)) => {
            for field in super::distinct(Some(fields)) {
                add_field(&mut draft, field, errors);
            }
        }
        Some(GroupShape::Enum(data)) => add_variants(&mut draft, input, data, errors),
        None => {}
    }
    if !matches!(draft.model.kind, Kind::Enum(_)) {
        for key in OF_ENUMS {
            if let Some(place) = scanned.written.place(key).filter(|_| shape.is_some()) {
                errors.at(place, &say::key_of_enum_group(key));
            }
        }
    }
    draft
}

/// Tells of attributes that have another home in a group.
pub(super) fn misplaced(attributes: &[Attribute], levels: &[Level], errors: &mut Errors) {
    for level in levels {
        scan::misplaced(attributes, *level, errors);
    }
}

fn head(
    input: &DeriveInput,
    scanned: &Scanned,
    shape: Option<&GroupShape<'_>>,
    errors: &mut Errors,
) -> Draft {
    let keys: Keys = receive(&scanned.items, errors);
    let ident = &input.ident;
    let docs = Docs::of(&input.attrs);
    let events = events::of_group(&input.attrs, ident, errors);
    let written = |value: String| Spanned { value, span: ident.span() };
    let sections = keys.section.into_iter().filter_map(|written| section(written.take(errors)?, errors));
    let (sections, custom): (Vec<Section>, Vec<bool>) = sections.unzip();
    let kind = match shape {
        Some(GroupShape::Enum(_)) => Kind::Enum(Variants {
            list: Vec::new(),
            names: format_ident!("{}Kind", ident.unraw(), span = span::of_generated(ident.span())),
            default: None,
            settled: scanned.written.place("default").is_some(),
        }),
        _ => Kind::Struct,
    };
    let mut draft = Draft {
        model: Integration {
            kind,
            ident: span::generated(ident),
            vis: span::visibility(&input.vis),
            generics: input.generics.clone(),
            krate: krate(keys.krate, errors),
            name: keys.name.take(errors).map_or_else(|| written(names::snake_case(ident)), Quoted::spanned),
            title: text(keys.title, errors)
                .unwrap_or_else(|| string(&names::sentence_of(&names::snake_case(ident)), ident.span())),
            description: None,
            help: text(keys.help, errors).or_else(|| docs.whole()),
            category: written(DEFAULT_CATEGORY.to_owned()),
            levels: Vec::new(),
            sections,
            validate: None,
            version: 1,
            steps: Vec::new(),
            many: false,
            webhook: None,
            manual_activation: true,
            deprecated: None,
            events: events.named,
            vocabulary: events.vocabulary,
            props: Vec::new(),
            groups: Vec::new(),
            state: Vec::new(),
        },
        versions: Versions::default(),
        all_events: true,
        all_levels: true,
        all_sections: scanned.written.count("section") == custom.len(),
        props: Vec::new(),
        custom,
    };
    let default = keys.default.take(errors).map(|word| word.0);
    if let Kind::Enum(variants) = &mut draft.model.kind {
        variants.default = default;
    }
    draft
}

/// A field with `#[prop(flatten)]`.
pub(super) fn add_group(draft: &mut Draft, ident: &Ident, read: (Prop, scan::Written)) {
    let (prop, written) = read;
    draft.props.push(written);
    draft.model.groups.push(Group {
        ident: ident.clone(),
        ty: super::types::without_self(prop.ty, &draft.model),
        after: draft.model.props.len(),
        section: prop.section,
        forwarded: prop.forwarded,
        accessors: true,
    });
}

fn add_variants(draft: &mut Draft, input: &DeriveInput, data: &DataEnum, errors: &mut Errors) {
    let mut list = Vec::new();
    let mut props = Vec::new();
    for (index, variant) in data.variants.iter().enumerate() {
        let choice = choices::choice(variant, errors);
        misplaced(&variant.attrs, &[Level::Group, Level::Prop], errors);
        scan::of_other(&variant.attrs, Level::Integration, Level::Choice, errors);
        let mut state = Vec::new();
        for field in &variant.fields {
            misplaced(&field.attrs, &[Level::Group, Level::Choice], errors);
            scan::of_other(&field.attrs, Level::Integration, Level::Prop, errors);
            let Some(ident) = &field.ident else { continue };
            if prop::is_prop(field) {
                let (mut prop, written) = prop::read(field, ident, errors);
                if let Some(place) = written.place("flatten") {
                    errors.at(place, &say::group_in_variant());
                    continue;
                }
                prop.ty = super::types::without_self(prop.ty, &draft.model);
                prop.variant = Some(index);
                props.push(prop);
                draft.props.push(written);
            } else {
                state.push(ident.clone());
            }
        }
        list.push(Variant {
            ident: choice.ident,
            docs: docs::of_rust(&variant.attrs),
            title: choice.title,
            value: choice.value,
            unit: matches!(variant.fields, syn::Fields::Unit),
            state,
        });
    }
    draft.model.props.push(discriminator(draft, input, &list));
    draft.model.props.extend(props);
    if let Kind::Enum(variants) = &mut draft.model.kind {
        variants.list = list;
    }
}

/// The prop that says which variant it is.
fn discriminator(draft: &Draft, input: &DeriveInput, list: &[Variant]) -> Prop {
    let model = &draft.model;
    let (names, default, settled) = match &model.kind {
        Kind::Enum(variants) => (variants.names.clone(), variants.default.as_ref(), variants.settled),
        _ => (input.ident.clone(), None, false),
    };
    let known = default.and_then(|name| list.iter().find(|variant| variant.ident.unraw() == name.value));
    // One that is no variant is told: the accessors are those of a prop with a default all the same.
    let known = known.or_else(|| list.first().filter(|_| settled));
    let default: Option<Expr> = known.map(|variant| {
        let ident = span::generated(&variant.ident);
        parse_quote!(#names::#ident)
    });
    let field: Field = parse_quote!(kind: #names);
    let ident = Ident::new("kind", span::of_generated(input.ident.span()));
    Prop {
        name: model.name.clone(),
        title: model.title.clone(),
        help: model.help.clone(),
        default,
        named_like_secret: false,
        ..prop::plain(&field, &ident)
    }
}
