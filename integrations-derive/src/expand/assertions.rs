//! What only the types show, asserted on the field: whether a rule fits, a secret's name stands on a secret, and a URL
//! beside a secret says what a change of it means.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned as _;

use super::known::{as_secret, holds_number, is_plain_but_url, of_option};
use super::{bounded, groups, is_generic, runtime, spec, value_of};
use crate::diagnostics;
use crate::model::{Integration, Number, PerEvent, Prop, RuleKind, Spanned};
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
    let types = model.props.iter().map(of_type).collect();
    let ident = &model.ident;
    let mut last = None;
    let of_fields = model.props.iter().filter(|prop| {
        // Of the props for the events, the first speaks for the field.
        let Some(PerEvent::Of { field, .. }) = &prop.per_event else { return true };
        last.replace(field) != Some(field)
    });
    let values = of_fields.flat_map(of_value);
    if is_generic(model) {
        let values = values.map(|(at, assertion)| assertion.call(&quote!(Self), at));
        let values = values.chain(groups::fit(model, &quote!(Self)));
        let checked = quote!(const CHECKED: () = { #(#values;)* };);
        return Assertions { types, checked, free_standing: webhook(model) };
    }
    let values: Vec<_> = values.collect();
    let is_probed = values.iter().any(|(_, assertion)| assertion.probe.is_some());
    let answers = is_probed.then(|| quote! { use __i::NoProp as _; });
    let values = values.iter().map(|(at, assertion)| assertion.probed(&quote!(#ident), *at));
    let values = values.chain(groups::fit(model, &quote!(#ident)));
    let constants = values.map(|call| quote!(const _: () = #call;));
    let free_standing = answers.into_iter().chain(constants).chain([webhook(model)]).collect();
    Assertions { types, free_standing, ..Assertions::default() }
}

/// What says `webhook` is a `Webhook`. The type stands where the key does, and so does the compiler's error.
fn webhook(model: &Integration) -> TokenStream {
    let Some(at) = model.webhook.map(span::of_generated) else { return TokenStream::new() };
    let (mut ident, generics) = (model.ident.clone(), bounded(model));
    ident.set_span(at);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics __i::SaysWebhook for #ident #type_generics #where_clause {}
    }
}

fn of_type(prop: &Prop) -> TokenStream {
    let (at, value) = (span::of_type(&prop.ty), value_of(&prop.ty));
    let runtime = runtime(at);
    let rules = |rule: fn(&RuleKind) -> bool| prop.rules.iter().any(|written| rule(&written.kind));
    let said = [
        ("assert_takes_textarea", prop.textarea.is_some()),
        ("assert_takes_pattern", rules(|rule| matches!(rule, RuleKind::Pattern(_)))),
        ("assert_takes_url", rules(|rule| matches!(rule, RuleKind::Url))),
        ("assert_takes_public_url", rules(|rule| matches!(rule, RuleKind::PublicUrl))),
        ("assert_takes_email", rules(|rule| matches!(rule, RuleKind::Email))),
        ("assert_is_bool", prop.checkbox_label.is_some()),
        (
            "assert_is_secret",
            prop.non_empty_password_title.is_some() || prop.non_empty_password_help.is_some(),
        ),
        ("assert_takes_choices", prop.choices.is_some()),
    ];
    let required_if = prop.required_if.as_ref().map(|_| {
        let ty = &prop.ty;
        quote_spanned!(at=> #runtime::assert_may_be_required::<#ty>();)
    });
    let asserted = said.into_iter().filter(|(_, said)| *said).map(|(assertion, _)| {
        let assertion = Ident::new(assertion, at);
        quote_spanned!(at=> #runtime::#assertion::<#value>();)
    });
    asserted.chain(required_if).collect()
}

/// An assertion on the metadata of a field.
struct OnField<'a> {
    name: &'static str,
    field: String,
    /// What else it takes.
    argument: Option<TokenStream>,
    texts: Vec<String>,
    /// What must be so of the field's type, or else there is nothing to assert: the compiler need not make up the metadata.
    probe: Option<(&'static str, &'a Type)>,
}

impl OnField<'_> {
    /// The assertion, where its probe says that there is something to assert.
    fn probed(&self, integration: &TokenStream, at: Span) -> TokenStream {
        let call = self.call(integration, at);
        match self.probe {
            Some((question, ty)) => {
                let question = Ident::new(question, Span::mixed_site());
                quote!(if __i::Probe::<#ty>::#question { #call })
            }
            None => call,
        }
    }

    fn call(&self, integration: &TokenStream, at: Span) -> TokenStream {
        let (name, field) = (Ident::new(self.name, at), &self.field);
        let (argument, texts) = (self.argument.iter(), &self.texts);
        let runtime = runtime(at);
        quote_spanned!(at=> #runtime::#name::<#integration>(#field #(, #argument)* #(, #texts)*))
    }
}

fn of_value(prop: &Prop) -> Vec<(Span, OnField<'_>)> {
    let unclear = bounds(prop).filter(|bound| !holds_number(&prop.ty, bound.value));
    let mut assertions: Vec<_> = unclear.map(|bound| bound_fits(prop, bound)).collect();
    let mut assert = |at, name, probe: Option<&'static str>, texts| {
        let (field, probe) = (prop.name.value.clone(), probe.map(|question| (question, &prop.ty)));
        assertions.push((span::of_generated(at), OnField { name, field, argument: None, texts, probe }));
    };
    if let Some(default) = &prop.default {
        assert(default.span(), "assert_no_secret", Some("SECRET"), Vec::new());
    }
    if prop.named_like_secret && prop.not_secret.is_none() {
        let (ty, secret) = named_secret(prop);
        let texts = vec![ty, secret];
        assert(prop.ident.span(), "assert_secret", Some("NO_SECRET"), texts);
    }
    let missing = match (&prop.show_if, &prop.available) {
        (Some(_), _) => Some("hidden"),
        (None, Some(_)) => Some("unavailable"),
        (None, None) => None,
    };
    if let Some(why) = missing {
        assert(prop.ident.span(), "assert_may_be_missing", Some("REQUIRED"), vec![why.to_owned()]);
    }
    if prop.exposes_secrets.is_none() {
        let has_rule = prop.rules.iter().any(|rule| matches!(rule.kind, RuleKind::Url | RuleKind::PublicUrl));
        if has_rule || !is_plain_but_url(&prop.ty) {
            let probe = (!has_rule).then_some("URL");
            assert(prop.ident.span(), "assert_exposure_said", probe, Vec::new());
        }
    }
    assertions
}

/// The type that a prop is declared with, and what to make of it, so that its values are hidden.
fn named_secret(prop: &Prop) -> (String, String) {
    let ty = match &prop.per_event {
        Some(_) => of_option(&prop.ty),
        None => &prop.ty,
    };
    let (spelled, secret) = (quote!(#ty).to_string().replace(' ', ""), as_secret(ty));
    if prop.per_event.is_none() {
        return (spelled, secret.to_owned());
    }
    let secret = secret.rsplit('`').nth(1).unwrap_or(secret);
    (format!("PerEvent<{spelled}>"), format!("a `PerEvent<{secret}>`"))
}

/// The bounds of the prop's ranges.
fn bounds(prop: &Prop) -> impl Iterator<Item = &Spanned<Number>> {
    let ranges = prop.rules.iter().filter_map(|rule| match &rule.kind {
        RuleKind::Range { min, max } => Some([min, max]),
        _ => None,
    });
    ranges.flatten().flatten()
}

fn bound_fits(prop: &Prop, bound: &Spanned<Number>) -> (Span, OnField<'static>) {
    let message = diagnostics::bound_out_of_reach(&prop.name.value, &bound.value.to_string());
    let argument = Some(spec::number(bound.value));
    let field = prop.name.value.clone();
    let assertion = OnField { name: "assert_bound", field, argument, texts: vec![message], probe: None };
    (span::of_generated(bound.span), assertion)
}
