//! The metadata.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Path;

use super::props::default_ident;
use super::{at_place, option};
use crate::model::{Choices, Integration, Number, Prop, Rule, RuleKind, Section, Spanned};
use crate::{names, span};

pub(super) fn spec(model: &Integration) -> TokenStream {
    let krate = &model.krate;
    let (name, title) = (&model.name.value, &model.title);
    let description = text(krate, model.description.as_ref());
    let help = text(krate, model.help.as_ref());
    let category = word(&model.category.value);
    let levels = model.levels.iter().map(|level| word(&level.value));
    let sections = model.sections.iter().map(|kind| section(krate, kind));
    let fields = model.props.iter().map(|prop| field(model, prop));
    let sole = model.events.len() == 1;
    let events = model.events.iter().map(|named| event(krate, named, sole));
    let configurable = if sole { quote!(&[]) } else { quote!(EVENTS) };
    quote! {
        const EVENTS: &[#krate::EventSpec] = &[#(#events),*];
        &#krate::IntegrationSpec {
            name: #name,
            title: #title,
            description: #description,
            help: #help,
            category: #krate::Category::#category,
            levels: &[#(#krate::Level::#levels),*],
            sections: &[#(#sections),*],
            fields: &[#(#fields),*],
            events: EVENTS,
            configurable_events: #configurable,
            deprecated: ::core::option::Option::None,
            version: 1,
        }
    }
}

/// A text of which the compiler may find that it is empty.
fn text(krate: &Path, text: Option<&syn::Expr>) -> TokenStream {
    let none = || quote!(::core::option::Option::None);
    text.map_or_else(none, |text| quote!(#krate::__private::unless_empty(#text)))
}

/// The variant for a word of a vocabulary: `issue_tracker` is `IssueTracker`.
fn word(word: &str) -> Ident {
    Ident::new(&names::pascal_case(word), Span::mixed_site())
}

fn section(krate: &Path, section: &Section) -> TokenStream {
    let (kind, title, description) =
        (&section.kind.value, &section.title, option(section.description.as_ref()));
    quote!(#krate::SectionSpec { kind: #kind, title: #title, description: #description })
}

fn event(krate: &Path, event: &Spanned<String>, sole: bool) -> TokenStream {
    let row = Ident::new(&event.value.to_uppercase(), Span::mixed_site());
    let row = quote!(#krate::event::gitlab::#row);
    // The one event of an integration has no switch: it is on.
    if sole { quote!(#krate::EventSpec { default: true, ..#row }) } else { row }
}

fn field(model: &Integration, prop: &Prop) -> TokenStream {
    let krate = &model.krate;
    let (ty, name, title) = (&prop.ty, &prop.name.value, &prop.title);
    let at = span::of_type(ty);
    let runtime = at_place(krate, at);
    let row = quote_spanned!(at=> #runtime::FieldSpec::of::<#ty>);
    let texts = [
        ("help", prop.help.as_ref()),
        ("description", prop.description.as_ref()),
        ("placeholder", prop.placeholder.as_ref()),
        ("checkbox_label", prop.checkbox_label.as_ref().map(|label| &label.value)),
        ("non_empty_password_title", prop.non_empty_password_title.as_ref().map(|title| &title.value)),
        ("non_empty_password_help", prop.non_empty_password_help.as_ref().map(|help| &help.value)),
    ];
    let texts = texts.into_iter().filter_map(|(setter, text)| {
        let (setter, text) = (Ident::new(setter, Span::mixed_site()), text?);
        Some(quote!(.#setter(#text)))
    });
    let flags = [
        ("textarea", prop.textarea.is_some()),
        ("api_only", prop.api_only),
        ("exposes_secrets", prop.exposes_secrets.as_ref().is_some_and(|said| said.value)),
        ("required_always", prop.required_always),
    ];
    let flags = flags.into_iter().filter(|(_, set)| *set).map(|(setter, _)| {
        let setter = Ident::new(setter, Span::mixed_site());
        quote!(.#setter())
    });
    let section = prop.section.as_ref().map(|kind| {
        let kind = &kind.value;
        quote!(.section(#kind))
    });
    let default = prop.default.as_ref().map(|_| {
        let default = default_ident(prop);
        quote!(.default_value(|| #krate::PropValue::to_stored(&Self::#default())))
    });
    let choices = prop.choices.as_ref().map(|choices| self::choices(krate, choices));
    let rules = (!prop.rules.is_empty()).then(|| {
        let rules = prop.rules.iter().map(|written| rule(krate, prop, written));
        quote!(.rules(const { &[#(#rules),*] }))
    });
    quote!(#row(#name, #title) #(#texts)* #(#flags)* #section #default #choices #rules)
}

fn choices(krate: &Path, choices: &Choices) -> TokenStream {
    match choices {
        Choices::Listed(pairs, _) => {
            let pairs = pairs.iter().map(|(title, value)| quote!(#krate::Choice::new(#title, #value)));
            quote!(.choices(#krate::value::ChoiceList::Listed(const { &[#(#pairs),*] })))
        }
        Choices::Open(path) => quote!(.choices(#krate::value::ChoiceList::Open(#path))),
    }
}

fn rule(krate: &Path, prop: &Prop, rule: &Rule) -> TokenStream {
    let at = span::of_type(&prop.ty);
    let (ty, runtime) = (&prop.ty, at_place(krate, at));
    let row = |constructor: &str, arguments: TokenStream| {
        let constructor = Ident::new(constructor, at);
        quote_spanned!(at=> #runtime::rules::RuleSpec::#constructor::<<#ty as #runtime::Prop>::Value>(#arguments))
    };
    let row = match &rule.kind {
        RuleKind::Length { min, max } => {
            let min = option(min.as_ref().map(|min| min.value));
            let max = option(max.as_ref().map(|max| max.value));
            row("length", quote!(#min, #max))
        }
        RuleKind::Range { min, max } => {
            let min = option(min.as_ref().map(|min| number(krate, min.value)));
            let max = option(max.as_ref().map(|max| number(krate, max.value)));
            row("range", quote!(#min, #max))
        }
        RuleKind::Pattern(source) => {
            let pattern = quote!(#krate::rules::Pattern);
            row("pattern", quote!(|| { static PATTERN: #pattern = #pattern::new(#source); &PATTERN }))
        }
        RuleKind::Url => row("url", TokenStream::new()),
        RuleKind::PublicUrl => row("public_url", TokenStream::new()),
        RuleKind::Email => row("email", TokenStream::new()),
        RuleKind::Validate(path) => {
            let path = quote!(#path).to_string().replace(' ', "");
            quote!(#krate::rules::RuleSpec::custom(#path))
        }
    };
    let message = rule.message.as_ref().map(|message| quote!(.message(#message)));
    let always = rule.always.then(|| quote!(.always()));
    quote!(#row #message #always)
}

fn number(krate: &Path, number: Number) -> TokenStream {
    match number {
        Number::Int(value) => quote!(#krate::value::Number::Int(#value)),
        Number::Float(value) => quote!(#krate::value::Number::Float(#value)),
    }
}
