//! What only the types show, asserted on the field: whether a rule fits, a secret's name stands on a secret, and a URL
//! beside a secret says what a change of it means.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;

use super::{is_generic, spec::number};
use crate::diagnostics;
use crate::model::{Integration, Prop, RuleKind};
use crate::span;

/// In a constant of their own, so that they are checked whether the integration is used or not.
pub(super) fn free_standing(model: &Integration) -> TokenStream {
    if is_generic(model) {
        return TokenStream::new();
    }
    let assertions = assertions(model);
    quote! { const _: () = { #assertions }; }
}

/// For a generic type, only a use says what the types are.
pub(super) fn in_spec(model: &Integration) -> TokenStream {
    if is_generic(model) { assertions(model) } else { TokenStream::new() }
}

fn assertions(model: &Integration) -> TokenStream {
    model.props.iter().map(|prop| of_prop(model, prop)).collect()
}

fn of_prop(model: &Integration, prop: &Prop) -> TokenStream {
    let krate = &model.krate;
    let ty = &prop.ty;
    let value = quote!(<#ty as #krate::Prop>::Value);
    let mut out = TokenStream::new();
    let mut on_type = |assertion: &str| {
        let assertion = syn::Ident::new(assertion, Span::mixed_site());
        out.extend(
            quote_spanned!(span::of_generated(ty.span())=> #krate::__private::#assertion::<#value>();),
        );
    };
    if prop.textarea.is_some() {
        on_type("assert_is_text");
    }
    if prop.checkbox_label.is_some() {
        on_type("assert_is_bool");
    }
    if prop.non_empty_password_title.is_some() || prop.non_empty_password_help.is_some() {
        on_type("assert_is_secret");
    }
    if prop.choices.is_some() {
        on_type("assert_takes_choices");
    }
    for rule in &prop.rules {
        match &rule.kind {
            RuleKind::Length { .. } => on_type("assert_has_length"),
            RuleKind::Range { .. } => on_type("assert_is_number"),
            RuleKind::Pattern(_) | RuleKind::Url | RuleKind::PublicUrl | RuleKind::Email => {
                on_type("assert_is_text")
            }
            RuleKind::Validate(_) => {}
        }
    }
    out.extend(bounds(model, prop));
    if let Some(default) = &prop.default {
        let at = span::of_generated(default.span());
        let message = diagnostics::secret_default(&prop.name.value);
        out.extend(quote_spanned!(at=> #krate::__private::assert_no_secret_default::<#ty>(#message);));
        let at = span::of_generated(ty.span());
        out.extend(quote_spanned!(at=> #krate::__private::assert_defaultable::<#ty>();));
    }
    let at = span::of_generated(prop.ident.span());
    if prop.named_like_secret && prop.not_secret.is_none() {
        let message =
            diagnostics::named_like_secret(&prop.name.value, &quote!(#ty).to_string().replace(' ', ""));
        out.extend(quote_spanned!(at=> #krate::__private::assert_named_secret::<#ty>(#message);));
    }
    if prop.exposes_secrets.is_none() {
        out.extend(exposure(model, prop));
    }
    out
}

fn bounds(model: &Integration, prop: &Prop) -> TokenStream {
    let (krate, ty) = (&model.krate, &prop.ty);
    let ranges = prop.rules.iter().filter_map(|rule| match &rule.kind {
        RuleKind::Range { min, max } => Some([min, max]),
        _ => None,
    });
    let bounds = ranges.flatten().flatten();
    bounds
        .map(|bound| {
            let value = number(krate, bound.value);
            let at = span::of_generated(bound.span);
            quote_spanned!(at=> #krate::__private::assert_bound::<<#ty as #krate::Prop>::Value>(#value);)
        })
        .collect()
}

fn exposure(model: &Integration, prop: &Prop) -> TokenStream {
    let (krate, ty, name) = (&model.krate, &prop.ty, &prop.name.value);
    let ruled = prop.rules.iter().any(|rule| matches!(rule.kind, RuleKind::Url | RuleKind::PublicUrl));
    let is_url = if ruled { quote!(true) } else { quote!(#krate::__private::is_url::<#ty>()) };
    let others = model.props.iter().filter(|other| other.ident != prop.ident).map(|other| {
        let (name, ty) = (&other.name.value, &other.ty);
        quote!((#name, <<#ty as #krate::Prop>::Value as #krate::PropValue>::SECRET))
    });
    let at = span::of_generated(prop.ident.span());
    quote_spanned!(at=> #krate::__private::assert_exposure_said(#name, #is_url, &[#(#others),*]);)
}
