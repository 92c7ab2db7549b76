//! Conditions, as data.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Expr;
use syn::ext::IdentExt as _;
use syn::spanned::Spanned as _;

use super::{runtime, value_of};
use crate::check::conditions::{asked, find};
use crate::model::{Condition, Integration, Kind, Prop};
use crate::span;

/// When a prop is shown: what it says, and in an enum only with its variant.
pub(super) fn shown(model: &Integration, prop: &Prop) -> Option<TokenStream> {
    let said = prop.show_if.as_ref().map(|written| condition(model, written));
    let Some(variant) = of_variant(model, prop) else { return said };
    Some(match said {
        Some(said) => quote!(__i::Condition::All(&[#variant, #said])),
        None => variant,
    })
}

fn of_variant(model: &Integration, prop: &Prop) -> Option<TokenStream> {
    let Kind::Enum(variants) = &model.kind else { return None };
    let (names, value) = (&variants.names, &variants.list.get(prop.variant?)?.ident);
    let (field, value) = (&model.name.value, span::generated(value));
    Some(quote!(__i::Condition::Equals { field: #field, value: || __i::operand::<#names>(#names::#value) }))
}

pub(super) fn condition(model: &Integration, written: &Condition) -> TokenStream {
    let all = |conditions: &[Condition]| -> Vec<_> {
        conditions.iter().map(|written| condition(model, written)).collect()
    };
    match written {
        Condition::Equals(field, value) => compared(model, field, |prop, name| {
            let value = operand(prop, value);
            quote!(__i::Condition::Equals { field: #name, value: #value })
        }),
        Condition::In(field, values) => compared(model, field, |prop, name| {
            let values = values.iter().map(|value| operand(prop, value));
            quote!(__i::Condition::In { field: #name, values: &[#(#values),*] })
        }),
        Condition::Set(field) => {
            compared(model, field, |_, name| quote!(__i::Condition::Set { field: #name }))
        }
        Condition::Not(written) => {
            let negated = condition(model, written);
            quote!(__i::Condition::Not(&#negated))
        }
        Condition::All(written) => {
            let conditions = all(written);
            quote!(__i::Condition::All(&[#(#conditions),*]))
        }
        Condition::Any(written) => {
            let conditions = all(written);
            quote!(__i::Condition::Any(&[#(#conditions),*]))
        }
    }
}

/// Whether other props are shown by this one: where a condition asks for it, and where it says which variant there is.
pub(super) fn shows(model: &Integration, prop: &Prop) -> bool {
    let asks = |other: &Prop| {
        let fields = other.show_if.as_ref().map(asked).unwrap_or_default();
        fields.into_iter().any(|field| field.unraw() == prop.ident.unraw())
    };
    (matches!(model.kind, Kind::Enum(_)) && prop.variant.is_none()) || model.props.iter().any(asks)
}

/// Of a field that is none, which is told, the condition always holds.
fn compared(
    model: &Integration,
    field: &syn::Ident,
    with: impl Fn(&Prop, &str) -> TokenStream,
) -> TokenStream {
    find(model, field).map_or_else(|| quote!(__i::Condition::All(&[])), |prop| with(prop, &prop.name.value))
}

/// What a prop is compared with: of its type, which is told where the value is written.
fn operand(prop: &Prop, value: &Expr) -> TokenStream {
    let at = span::of_generated(value.span());
    let runtime = runtime(at);
    let ty: TokenStream = span::moved(&prop.ty, value.span());
    let ty = syn::parse2(ty).map_or_else(|_| value_of(&prop.ty), |ty| value_of(&ty));
    quote_spanned!(at=> || #runtime::operand::<#ty>(#value))
}
