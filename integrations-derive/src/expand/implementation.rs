//! `impl Props for ..` and `impl Integration for ..`

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::assertions::Assertions;
use super::props;
use super::{bounded, event_ident, groups, holds, lazy, place, props_ident, runtime, spec, variants};
use crate::model::{Integration, Kind, PerEvent, Prop};
use crate::span;

/// What the runtime calls: a function. With no assertions the declaration is wrong: it compiles, and makes no configuration.
pub(super) fn table(model: &Integration, assertions: Option<&Assertions>) -> TokenStream {
    let types = assertions.map(|assertions| &assertions.types);
    let (fields, sections) = (groups::fields(model, spec::fields(model)), groups::sections(model));
    let (about, sound) = (groups::events(model), assertions.is_some());
    let (unset, check, groups) = (props::unset(model), props::check(model), groups::access(model));
    let len = model.props.len();
    let build = if assertions.is_some() { build(model) } else { quote!(|_, _| __i::None) };
    let [slot, slot_mut] = props::slots(model);
    let table = quote! {
        #types
        __i::Table {
            fields: #fields,
            sections: #sections,
            events: #about,
            sound: #sound,
            unset: || #unset,
            len: #len,
            slot: #slot,
            slot_mut: #slot_mut,
            groups: #groups,
            build: #build,
            check: #check,
        }
    };
    lazy(&quote!(__table), &quote!(__i::Table<Self>), &table)
}

pub(super) fn props(model: &Integration, assertions: Option<&Assertions>) -> TokenStream {
    let checked = assertions.map(|assertions| &assertions.checked);
    let (ident, props) = (&model.ident, props_ident(model));
    let generics = bounded(model);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics __i::Props for #ident #type_generics #where_clause {
            type Tracked = #props #type_generics;
            const TABLE: __i::Table<Self> = Self::__table::<()>();
            #checked
        }
    }
}

pub(super) fn integration(model: &Integration) -> TokenStream {
    let (ident, event) = (&model.ident, event_ident(model));
    let generics = bounded(model);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let check_across = model.validate.as_ref().map(|path| {
        let at = span::of_path(path);
        let runtime = runtime(at);
        let check = quote_spanned!(at=> |record| #runtime::check_record(record, #path));
        quote!(const CHECK_ACROSS: fn(&__i::Record<Self>) -> __i::Result<(), __i::Violations> = #check;)
    });
    let steps = model.steps.iter().map(|path| {
        let at = span::of_path(path);
        let runtime = runtime(at);
        quote_spanned!(at=> |stored| #runtime::migrate(stored, #path))
    });
    let steps =
        (!model.steps.is_empty()).then(|| quote!(const STEPS: &'static [__i::Step] = &[#(#steps),*];));
    quote! {
        #[automatically_derived]
        impl #impl_generics __i::Integration for #ident #type_generics #where_clause {
            type Event = #event;
            const SPEC: &'static __i::IntegrationSpec = Self::__spec::<()>();
            #check_across
            #steps
        }
    }
}

/// The set itself, of its tracked props: a closure.
fn build(model: &Integration) -> TokenStream {
    let body = match &model.kind {
        Kind::Enum(variants) => {
            let (read, built) = (variants::read(model, variants), variants::build(model, variants));
            quote!(#read __i::Some(#built))
        }
        _ => build_struct(model),
    };
    let [props, shown] = ["props", "shown"].map(|name| {
        let name = Ident::new(name, Span::mixed_site());
        if holds(body.clone(), &name) { quote!(#name) } else { quote!(_) }
    });
    quote_spanned! {Span::mixed_site()=>
        |#props, #shown| { #body }
    }
}

/// All of it is made before it is asked whether any is missing: one `match` costs the compiler less than a `?` for each.
fn build_struct(model: &Integration) -> TokenStream {
    let (state, made): (Vec<_>, Vec<_>) = parts(model).partition(|(_, part)| matches!(part, Part::State(_)));
    let state = state.iter().map(|(field, part)| {
        let value = part.built(model);
        quote!(#field: #value)
    });
    if made.is_empty() {
        return quote_spanned!(Span::mixed_site()=> __i::Some(Self { #(#state),* }));
    }
    let fields: Vec<_> = made.iter().map(|(field, _)| *field).collect();
    let values = made.iter().map(|(_, part)| part.built(model));
    let locals: Vec<_> =
        (0..made.len()).map(|index| format_ident!("__{index}", span = Span::mixed_site())).collect();
    // Being a prop is a use of a field: it is drawn, stored and validated, whether `execute` reads it or not.
    quote_spanned! {Span::mixed_site()=>
        if let __i::Some(it) = __i::None::<&Self> { let _ = (#(&it.#fields,)*); }
        let (#(__i::Some(#locals),)*) = (#(#values,)*) else { return __i::None };
        __i::Some(Self { #(#fields: #locals,)* #(#state),* })
    }
}

/// What a field of the declaration is made of.
pub(super) enum Part<'a> {
    /// One of its own props, by its index.
    Prop(usize, &'a Prop),
    /// A prop for each event.
    PerEvent(Vec<(usize, &'a Prop)>),
    /// A group, by its index.
    Group(usize),
    State(&'a Ident),
}

/// The fields of the declaration.
pub(super) fn parts(model: &Integration) -> impl Iterator<Item = (&Ident, Part<'_>)> {
    let mut parts: Vec<(&Ident, Part<'_>)> = Vec::new();
    for (index, prop) in model.props.iter().enumerate() {
        let Some(PerEvent::Of { field, .. }) = &prop.per_event else {
            parts.push((&prop.ident, Part::Prop(index, prop)));
            continue;
        };
        match parts.last_mut() {
            Some((last, Part::PerEvent(props))) if *last == field => props.push((index, prop)),
            _ => parts.push((field, Part::PerEvent(vec![(index, prop)]))),
        }
    }
    let groups = model.groups.iter().enumerate().map(|(index, group)| (&group.ident, Part::Group(index)));
    let state = model.state.iter().map(|field| (field, Part::State(field)));
    parts.into_iter().chain(groups).chain(state)
}

impl Part<'_> {
    /// What asks whether its value is there, where there is that of one field only.
    pub(super) fn is_asked(&self) -> Option<TokenStream> {
        (!matches!(self, Self::State(_))).then(|| quote!(?))
    }

    /// An expression of its value, where there are `props` and `shown`: of an `Option`, but for state.
    pub(super) fn built(&self, model: &Integration) -> TokenStream {
        match self {
            Self::Prop(index, prop) => built(*index, prop),
            Self::PerEvent(props) => per_event(props),
            Self::Group(index) => {
                let [of, of_mut] = groups::ways(model, *index);
                quote_spanned!(Span::mixed_site()=> props.group(#of, #of_mut, shown, #index))
            }
            Self::State(field) => {
                let at = span::of_generated(field.span());
                let runtime = runtime(at);
                quote_spanned!(at=> #runtime::state())
            }
        }
    }
}

/// An expression of an `Option` of the field.
fn built(index: usize, prop: &Prop) -> TokenStream {
    let (ty, place, at) = (&prop.ty, place(index), span::of_type(&prop.ty));
    let name = |[required, settled]: [&str; 2]| {
        Ident::new(if prop.default.is_some() { settled } else { required }, at)
    };
    let props = Ident::new("props", Span::mixed_site());
    if prop.show_if.is_some() || prop.available.is_some() {
        let (runtime, give) = (runtime(at), name(["give_if", "settled_if"]));
        let shown = Ident::new("shown", Span::mixed_site());
        return quote_spanned! {at=>
            #props.#give::<#ty>(#place, #runtime::is_shown::<Self>(#shown, #place))
        };
    }
    let give = name(["give", "settled"]);
    quote_spanned!(at=> #props.#give::<#ty>(#place))
}

fn per_event(props: &[(usize, &Prop)]) -> TokenStream {
    let values = props.iter().filter_map(|(index, prop)| {
        let Some(PerEvent::Of { event, .. }) = &prop.per_event else { return None };
        let value = built(*index, prop);
        Some(quote!((#event, #value?)))
    });
    quote_spanned!(Span::mixed_site()=> __i::Some(__i::per_event([#(#values),*])))
}
