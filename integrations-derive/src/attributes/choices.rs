//! An enum with `#[derive(Choices)]`.

use darling::FromMeta;
use syn::{DataEnum, DeriveInput, Variant};

use super::docs::string;
use super::integration::krate;
use super::scan;
use super::setting::{Setting, receive};
use super::text::text;
use super::values::{CratePath, Quoted, Text};
use crate::errors::Errors;
use crate::model::{Choice, ChoicesEnum, Spanned};
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
    title: Setting<Text>,
    value: Setting<Quoted>,
}

/// What the attributes say: also of variants that are no choices.
pub(crate) fn read(input: &DeriveInput, data: Option<&DataEnum>, errors: &mut Errors) -> ChoicesEnum {
    let scanned = scan::scan(&input.attrs, Level::ChoicesEnum, errors);
    scan::misplaced(&input.attrs, Level::Choice, errors);
    let keys: EnumKeys = receive(&scanned.items, errors);
    let variants = data.into_iter().flat_map(|data| &data.variants);
    ChoicesEnum {
        ident: input.ident.clone(),
        krate: krate(keys.krate, errors),
        choices: variants.map(|variant| choice(variant, errors)).collect(),
    }
}

pub(super) fn choice(variant: &Variant, errors: &mut Errors) -> Choice {
    let scanned = scan::scan(&variant.attrs, Level::Choice, errors);
    scan::misplaced(&variant.attrs, Level::ChoicesEnum, errors);
    let keys: VariantKeys = receive(&scanned.items, errors);
    let ident = &variant.ident;
    Choice {
        title: text(keys.title, errors).unwrap_or_else(|| string(&names::sentence_case(ident), ident.span())),
        value: keys
            .value
            .take(errors)
            .map_or_else(|| Spanned { value: names::snake_case(ident), span: ident.span() }, Quoted::spanned),
        ident: ident.clone(),
    }
}
