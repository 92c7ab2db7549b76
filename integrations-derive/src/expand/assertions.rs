//! What only the types show, asserted on the field: whether a rule fits, a secret's name stands on a secret, and a URL
//! beside a secret says what a change of it means.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;

use super::{at_place, is_generic};
use crate::diagnostics;
use crate::model::{Integration, Prop, RuleKind};
use crate::span;

#[derive(Default)]
pub(super) struct Assertions {
    /// Inside the one constant that names every type, so that a type which is no prop is said once.
    pub types: TokenStream,
    /// Constants of their own, so that each is said, whether the integration is used or not.
    pub free_standing: TokenStream,
    /// For a generic type, of which only a use says what its values are: an item of the trait.
    pub checked: TokenStream,
}

pub(super) fn assertions(model: &Integration) -> Assertions {
    let types = model.props.iter().map(|prop| of_type(model, prop)).collect();
    let values = model.props.iter().enumerate().flat_map(|(index, prop)| of_value(index, prop));
    let (krate, ident) = (&model.krate, &model.ident);
    if is_generic(model) {
        let values = values.map(|(at, assertion)| assertion.call(krate, &quote!(Self), at));
        let checked = quote!(const CHECKED: () = { #(#values)* };);
        return Assertions { types, checked, ..Assertions::default() };
    }
    let values = values.map(|(at, assertion)| {
        let call = assertion.call(krate, &quote!(#ident), at);
        quote!(const _: () = { #call };)
    });
    Assertions { types, free_standing: values.collect(), ..Assertions::default() }
}

fn of_type(model: &Integration, prop: &Prop) -> TokenStream {
    let ty = &prop.ty;
    let at = span::of_type(ty);
    let krate = at_place(&model.krate, at);
    let said = [
        ("assert_is_text", prop.textarea.is_some()),
        ("assert_is_bool", prop.checkbox_label.is_some()),
        (
            "assert_is_secret",
            prop.non_empty_password_title.is_some() || prop.non_empty_password_help.is_some(),
        ),
        ("assert_takes_choices", prop.choices.is_some()),
    ];
    let asserted = said.into_iter().filter(|(_, said)| *said).map(|(assertion, _)| {
        let assertion = Ident::new(assertion, at);
        quote_spanned!(at=> #krate::__private::#assertion::<<#ty as #krate::Prop>::Value>();)
    });
    asserted.collect()
}

/// An assertion on the metadata of the field at an index.
struct OnField {
    name: &'static str,
    index: usize,
    message: Option<String>,
}

impl OnField {
    fn call(&self, krate: &syn::Path, integration: &TokenStream, at: Span) -> TokenStream {
        let (name, index, message) = (Ident::new(self.name, at), self.index, self.message.iter());
        let spec = quote!(<#integration as #krate::Integration>::SPEC);
        let krate = at_place(krate, at);
        quote_spanned!(at=> #krate::__private::#name(#spec, #index #(, #message)*);)
    }
}

fn of_value(index: usize, prop: &Prop) -> Vec<(Span, OnField)> {
    let mut assertions = Vec::new();
    let mut assert =
        |at, name, message| assertions.push((span::of_generated(at), OnField { name, index, message }));
    let range = prop.rules.iter().find(|rule| matches!(rule.kind, RuleKind::Range { .. }));
    if let Some(range) = range {
        assert(range.span, "assert_bounds", None);
    }
    if let Some(default) = &prop.default {
        assert(default.span(), "assert_no_secret", Some(diagnostics::secret_default(&prop.name.value)));
    }
    if prop.named_like_secret && prop.not_secret.is_none() {
        let ty = &prop.ty;
        let ty = quote!(#ty).to_string().replace(' ', "");
        assert(
            prop.ident.span(),
            "assert_secret",
            Some(diagnostics::named_like_secret(&prop.name.value, &ty)),
        );
    }
    if prop.exposes_secrets.is_none() {
        assert(prop.ident.span(), "assert_exposure_said", None);
    }
    assertions
}
