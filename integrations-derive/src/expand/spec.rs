//! The metadata.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::props::default_ident;
use super::{conditions, lazy, option, place, runtime, value_of, vocabulary};
use crate::model::{
    Choices, Deprecation, Integration, NamedEvent, Number, PerEvent, Prop, Rule, RuleKind, Section, Spanned,
};
use crate::{names, span};

/// The rows of the events that an integration handles: a function.
pub(super) fn events(model: &Integration) -> TokenStream {
    let sole = model.events.len() == 1;
    let events = model.events.iter().map(|named| event(model, named, sole));
    lazy(&quote!(__events), &quote!(&'static [__i::EventSpec]), &quote!(&[#(#events),*]))
}

/// The rows of the struct's own props.
pub(super) fn fields(model: &Integration) -> Vec<TokenStream> {
    model.props.iter().enumerate().map(|(index, prop)| field(model, index, prop)).collect()
}

/// What [`events`] gives.
pub(super) fn events_called() -> TokenStream {
    quote!(__events::<()>())
}

/// The metadata of an integration: a function.
pub(super) fn spec(model: &Integration) -> TokenStream {
    let (name, title, version) = (&model.name.value, &model.title, model.version);
    let description = text(model.description.as_ref());
    let help = text(model.help.as_ref());
    let category = word(&model.category.value);
    let levels = model.levels.iter().map(|level| word(&level.value));
    let configurable = configurable_events(model);
    let (many, webhook, manual_activation) = (model.many, model.webhook.is_some(), model.manual_activation);
    let deprecated = option(model.deprecated.as_ref().map(deprecation));
    let events = events_called();
    let spec = quote! {
        &__i::IntegrationSpec {
            name: #name,
            title: #title,
            description: #description,
            help: #help,
            category: __i::Category::#category,
            levels: &[#(__i::Level::#levels),*],
            sections: <Self as __i::Props>::TABLE.sections,
            fields: <Self as __i::Props>::TABLE.fields,
            events: #events,
            configurable_events: #configurable,
            many: #many,
            webhook: #webhook,
            manual_activation: #manual_activation,
            deprecated: #deprecated,
            version: #version,
        }
    };
    lazy(&quote!(__spec), &quote!(&'static __i::IntegrationSpec), &spec)
}

/// The rows of the events that a record of any level switches.
fn configurable_events(model: &Integration) -> TokenStream {
    let is_switched = |event: &&NamedEvent| event.follows.is_none() && event.levels.is_empty();
    let switched = model.events.iter().filter(is_switched).count();
    if model.events.len() == 1 {
        quote!(&[])
    } else if switched == model.events.len() {
        events_called()
    } else {
        let events = events_called();
        quote!(&__i::configurable::<#switched>(#events))
    }
}

/// A text of which the compiler may find that it is empty.
fn text(text: Option<&syn::Expr>) -> TokenStream {
    text.map_or_else(|| quote!(__i::None), |text| quote!(__i::unless_empty(#text)))
}

/// The variant for a word of a vocabulary: `issue_tracker` is `IssueTracker`.
fn word(word: &str) -> Ident {
    Ident::new(&names::pascal_case(word), Span::mixed_site())
}

pub(super) fn section(section: &Section) -> TokenStream {
    let (kind, title, description) =
        (&section.kind.value, &section.title, option(section.description.as_ref()));
    quote!(__i::SectionSpec { kind: #kind, title: #title, description: #description })
}

fn deprecation(deprecation: &Deprecation) -> TokenStream {
    let (since, note) = (text(deprecation.since.as_ref()), text(deprecation.note.as_ref()));
    quote!(__i::Deprecation { since: #since, note: #note })
}

fn event(model: &Integration, event: &NamedEvent, sole: bool) -> TokenStream {
    let row = event_of_vocabulary(model, &event.name);
    let default = default_of(model, event, sole).map(|default| quote!(default: #default,));
    let follows = event.follows.as_ref().map(|followed| {
        let followed = &followed.value;
        quote!(follows: __i::Some(#followed),)
    });
    let levels = (!event.levels.is_empty()).then(|| {
        let levels = event.levels.iter().map(|level| word(&level.value));
        quote!(levels: &[#(__i::Level::#levels),*],)
    });
    if default.is_none() && follows.is_none() && levels.is_none() {
        return row;
    }
    quote!(__i::EventSpec { #default #follows #levels ..#row })
}

/// Whether it is on in a new record, where that is not what the vocabulary says of it.
fn default_of(model: &Integration, event: &NamedEvent, sole: bool) -> Option<TokenStream> {
    // The one event of an integration has no switch: it is on.
    if sole {
        return Some(quote!(true));
    }
    if let Some(said) = event.default.as_ref().map(|default| default.value) {
        return Some(quote!(#said));
    }
    let followed = event.follows.as_ref()?;
    let followed = model.events.iter().find(|other| other.name.value == followed.value)?;
    Some(default_of(model, followed, false).unwrap_or_else(|| {
        let row = event_of_vocabulary(model, &followed.name);
        quote!(#row.default)
    }))
}

fn event_of_vocabulary(model: &Integration, event: &Spanned<String>) -> TokenStream {
    vocabulary::row(model, event).unwrap_or_else(|| {
        let row = Ident::new(&event.value.to_uppercase(), Span::mixed_site());
        quote!(__i::gitlab::#row)
    })
}

fn field(model: &Integration, index: usize, prop: &Prop) -> TokenStream {
    let (ty, name, title) = (&prop.ty, &prop.name.value, &prop.title);
    let at = span::of_type(ty);
    let runtime = runtime(at);
    let row = quote_spanned!(at=> #runtime::FieldSpec::own::<#ty>);
    let place = place(index);
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
        ("required_always", prop.required_always),
    ];
    let flags = flags.into_iter().filter(|(_, set)| *set).map(|(setter, _)| {
        let setter = Ident::new(setter, Span::mixed_site());
        quote!(.#setter())
    });
    let exposes = prop.exposes_secrets.as_ref().map(|said| {
        let exposes = said.value;
        quote!(.exposes_secrets(#exposes))
    });
    let event = match &prop.per_event {
        Some(PerEvent::Of { event, .. }) => Some(quote!(.event(#event))),
        _ => None,
    };
    let show_if = conditions::shown(model, prop).map(|condition| quote!(.show_if(#condition)));
    let required_if = prop.required_if.as_ref().map(|written| {
        let condition = conditions::condition(model, written);
        quote!(.required_if(#condition))
    });
    let available = prop.available.as_ref().map(|path| {
        let at = span::of_path(path);
        let runtime = self::runtime(at);
        quote_spanned!(at=> .available(|| #runtime::is_available(#path)))
    });
    let section = prop.section.as_ref().map(|kind| {
        let kind = &kind.value;
        quote!(.section(#kind))
    });
    let deprecated = prop.deprecated.as_ref().map(|said| {
        let said = deprecation(said);
        quote!(.deprecated(#said))
    });
    let default = prop.default.as_ref().map(|_| {
        let default = default_ident(prop);
        quote_spanned!(at=> .default_value(|| #runtime::defaulted::stored::<#ty>(&Self::#default())))
    });
    let choices = prop.choices.as_ref().map(self::choices);
    let rules = (!prop.rules.is_empty()).then(|| {
        let rules = prop.rules.iter().map(|written| rule(prop, written));
        // What a constant function makes is borrowed for good only where it stands in a constant of its own.
        quote!(.rules(const { &[#(#rules),*] }))
    });
    let aliases = (!prop.aliases.is_empty()).then(|| {
        let aliases = prop.aliases.iter().map(|alias| &alias.value);
        quote!(.aliases(&[#(#aliases),*]))
    });
    let storage = prop.data_fields.then(|| quote!(.storage(__i::StorageKind::DataFields)));
    quote!(#row(#place, #name, #title) #(#texts)* #(#flags)* #exposes #section #deprecated #default #choices #event #available
        #show_if #required_if #rules #aliases #storage)
}

fn choices(choices: &Choices) -> TokenStream {
    match choices {
        Choices::Listed(pairs, _) => {
            let pairs = pairs.iter().map(|(title, value)| {
                quote_spanned! {Span::mixed_site()=> {
                    let title: &'static ::core::primitive::str = #title;
                    let value: &'static ::core::primitive::str = #value;
                    __i::Choice::new(title, value)
                }}
            });
            quote!(.choices(__i::ChoiceList::Listed(const { &[#(#pairs),*] })))
        }
        Choices::Open(path) => quote!(.choices(__i::ChoiceList::Open(#path))),
    }
}

fn rule(prop: &Prop, rule: &Rule) -> TokenStream {
    let at = span::of_type(&prop.ty);
    let (value, runtime) = (value_of(&prop.ty), runtime(at));
    let row = |constructor: &str, arguments: TokenStream| {
        let constructor = Ident::new(constructor, at);
        quote_spanned!(at=> #runtime::RuleSpec::#constructor::<#value>(#arguments))
    };
    let row = match &rule.kind {
        RuleKind::Length { min, max } => {
            let min = option(min.as_ref().map(|min| min.value));
            let max = option(max.as_ref().map(|max| max.value));
            row("length", quote!(#min, #max))
        }
        RuleKind::Range { min, max } => {
            let min = option(min.as_ref().map(|min| number(min.value)));
            let max = option(max.as_ref().map(|max| number(max.value)));
            row("range", quote!(#min, #max))
        }
        RuleKind::Pattern(source) => {
            let pattern = quote!(__i::Pattern);
            row("pattern", quote!(|| { static PATTERN: #pattern = #pattern::new(#source); &PATTERN }))
        }
        RuleKind::Url => row("url", TokenStream::new()),
        RuleKind::PublicUrl => row("public_url", TokenStream::new()),
        RuleKind::Email => row("email", TokenStream::new()),
        RuleKind::Validate(path) => {
            let path = quote!(#path).to_string().replace(' ', "");
            quote!(__i::RuleSpec::custom(#path))
        }
    };
    let message = rule.message.as_ref().map(|message| quote!(.message(#message)));
    let always = rule.always.then(|| quote!(.always()));
    quote!(#row #message #always)
}

pub(super) fn number(number: Number) -> TokenStream {
    match number {
        Number::Int(value) => quote!(__i::Number::Int(#value)),
        Number::Float(value) => quote!(__i::Number::Float(#value)),
    }
}
