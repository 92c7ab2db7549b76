//! The struct of tracked props, its accessors, and the typed keys.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;

use super::known::{self, is_primitive};
use super::{
    Item, bounded, conditions, functions, groups, guarded, marker, place, props_ident, runtime, slot_type,
};
use crate::model::{Integration, Kind, Prop, RuleKind};
use crate::{names, span};

pub(super) fn props(model: &Integration) -> Item {
    let (vis, ident, krate) = (&model.vis, props_ident(model), &model.krate);
    let (declared, generics) = (bounded(model), guarded(model));
    let declared_where = &declared.where_clause;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let slots = model.props.iter().map(|prop| slot_type(krate, prop));
    let groups = model.groups.iter().map(|group| {
        let ty = &group.ty;
        quote!(#krate::__private::Nested<#ty>)
    });
    let parts = slots.chain(groups).chain(marker(&generics));
    let own = model.props.iter().enumerate().filter(|(_, prop)| prop.accessors);
    let of_groups = model.groups.iter().enumerate().filter(|(_, group)| group.accessors);
    let accessors = own.map(|(index, prop)| accessors(model, index, prop));
    let accessors = accessors.chain(of_groups.map(|(index, group)| groups::accessors(model, index, group)));
    let name = model.ident.unraw();
    let doc = match model.kind {
        Kind::Integration => {
            format!("The props of [`{name}`], with their accessors: reached through `Record<{name}>`.")
        }
        _ => format!("The props of [`{name}`], with their accessors."),
    };
    let item = quote! {
        #[doc = #doc]
        #vis struct #ident #declared (#(#parts),*) #declared_where;
    };
    let implementation = quote! {
        impl #impl_generics #ident #type_generics #where_clause { #(#accessors)* }
    };
    Item { item, implementation }
}

/// An expression of the struct with every prop unset.
pub(super) fn unset(model: &Integration) -> TokenStream {
    let ident = props_ident(model);
    let unset = model.props.iter().map(|prop| {
        let (ty, at) = (&prop.ty, span::of_type(&prop.ty));
        let (runtime, functions) = (runtime(at), functions(prop, at));
        let default = prop.default.as_ref().map(|_| {
            let default = default_ident(prop);
            quote_spanned!(at=> || #runtime::Settled(Self::#default()))
        });
        quote_spanned!(at=> #functions::unset::<#ty>(#default))
    });
    let groups = (0..model.groups.len()).map(|index| {
        let constant = groups::constant(index);
        quote!((#constant.unset)())
    });
    let marker = marker(&model.generics).map(|_| quote!(__i::PhantomData));
    let parts = unset.chain(groups).chain(marker);
    quote!(#ident(#(#parts),*))
}

/// The ways to the props by their indices, to read and to write: two closures.
pub(super) fn slots(model: &Integration) -> [TokenStream; 2] {
    [("slot", None), ("slot_mut", Some(quote!(mut)))].map(|(function, mutable)| {
        if model.props.is_empty() {
            return quote!(|_, _| __i::None);
        }
        let arms = model.props.iter().enumerate().map(|(index, prop)| {
            let (place, ty, at) = (place(index), &prop.ty, span::of_type(&prop.ty));
            let (functions, function) = (functions(prop, at), Ident::new(function, at));
            quote_spanned!(at=> #place => #functions::#function::<#ty>(&#mutable props.#place),)
        });
        quote_spanned! {Span::mixed_site()=>
            |props, index| __i::Some(match index { #(#arms)* _ => return __i::None })
        }
    })
}

/// The user's struct as a type: `FooBar<T>`.
pub(super) fn owner(model: &Integration) -> TokenStream {
    let ident = &model.ident;
    let (_, type_generics, _) = model.generics.split_for_impl();
    quote!(#ident #type_generics)
}

/// The function that makes a prop's default.
pub(super) fn default_ident(prop: &Prop) -> Ident {
    let ident = &prop.ident;
    format_ident!("__default_{}", ident.unraw(), span = span::of_generated(ident.span()))
}

fn accessors(model: &Integration, index: usize, prop: &Prop) -> TokenStream {
    let (vis, ty, field, place) = (&model.vis, &prop.ty, &prop.ident, place(index));
    let at = span::of_generated(prop.ident.span());
    let [get, set, changed, was] = names::accessors(field).map(|name| names::method(&name, field, at));
    let (view, held) = if prop.default.is_some() {
        (quote!(__i::Ref<'_, #ty>), quote!(#ty))
    } else {
        let value = known::value(ty).map_or_else(|| quote!(__i::Value<#ty>), ToTokens::to_token_stream);
        (quote!(__i::Get<'_, #ty>), value)
    };
    let functions = functions(prop, at);
    let parameter = if is_primitive(ty) { held } else { quote!(impl __i::Into<#held>) };
    let write = quote_spanned!(at=> #functions::set(&mut self.#place, value));
    let write = if may_expose(model, prop) {
        let owner = owner(model);
        quote_spanned!(at=> #write; __i::settle::<#owner>(self))
    } else {
        write
    };
    let forwarded = &prop.forwarded;
    let wire = &prop.name.value;
    let docs = [
        format!("The value of `{wire}`."),
        format!("Writes `{wire}`."),
        format!("Whether `{wire}` is changed."),
        format!("`{wire}` before its first change."),
    ];
    let [get_doc, set_doc, changed_doc, was_doc] = &docs;
    // Compiled where it is used, and only there.
    quote_spanned! {at=>
        #[doc = #get_doc] #[inline] #(#forwarded)*
        #vis fn #get(&self) -> #view { #functions::get(&self.#place) }
        #[doc = #set_doc] #[inline] #(#forwarded)*
        #vis fn #set(&mut self, value: #parameter) { #write }
        #[doc = #changed_doc] #[inline] #(#forwarded)*
        #vis fn #changed(&self) -> __i::bool { self.#place.changed() }
        #[doc = #was_doc] #[inline] #(#forwarded)*
        #vis fn #was(&self) -> #view { #functions::was(&self.#place) }
    }
}

/// Whether a write may send secrets elsewhere: to a prop that exposes them, or to one that shows props of which one does.
fn may_expose(model: &Integration, prop: &Prop) -> bool {
    let exposes = |prop: &Prop| prop.exposes_secrets.as_ref().is_some_and(|said| said.value);
    let shown = |prop: &Prop| prop.show_if.is_some() || prop.variant.is_some();
    exposes(prop)
        || model.props.iter().any(|prop| exposes(prop) && shown(prop)) && conditions::shows(model, prop)
}

/// The dispatch to rules of the declaration's own: a closure.
pub(super) fn check(model: &Integration) -> TokenStream {
    let arms: Vec<_> =
        model.props.iter().enumerate().flat_map(|(index, prop)| check_arms(index, prop)).collect();
    if arms.is_empty() {
        return quote!(|_, _, _| __i::Ok(()));
    }
    quote_spanned! {Span::mixed_site()=>
        |props, index, rule| match (index, rule) { #(#arms)* _ => __i::Ok(()) }
    }
}

fn check_arms(index: usize, prop: &Prop) -> Vec<TokenStream> {
    let place = place(index);
    let custom = prop.rules.iter().enumerate().filter_map(|(rule, written)| match &written.kind {
        RuleKind::Validate(path) => Some((rule, path)),
        _ => None,
    });
    custom
        .map(|(rule, path)| {
            let at = span::of_path(path);
            let runtime = runtime(at);
            quote_spanned! {at=>
                (#index, #rule) => match props.#place.value() {
                    #runtime::Some(value) => #runtime::check(#runtime::PropValue::read(value), #path),
                    #runtime::None => #runtime::Ok(()),
                },
            }
        })
        .collect()
}

/// The typed keys, on the user's own struct.
pub(super) fn keys(model: &Integration) -> TokenStream {
    let vis = &model.vis;
    let own = model.props.iter().enumerate().filter(|(_, prop)| prop.accessors);
    let keys = own.map(|(index, prop)| {
        let (ty, name, place, key) = (&prop.ty, &prop.name.value, place(index), key(prop));
        let storage = prop.default.is_some().then(|| quote!(, __i::Settled<#ty>));
        let settled = prop.default.is_some().then(|| quote!(, _));
        let doc = format!("The key of `{name}`.");
        let forwarded = &prop.forwarded;
        quote! {
            #[doc = #doc] #(#forwarded)*
            #vis const #key: __i::Key<Self, #ty #storage> = __i::Key::<Self, _ #settled>::at(#name, #place, |it| &it.#place);
        }
    });
    keys.collect()
}

pub(super) fn key(prop: &Prop) -> Ident {
    Ident::new(&names::constant(&prop.ident), span::of_generated(prop.ident.span()))
}

/// The functions that make defaults, on the user's own struct, so that `Self` in an expression is that.
pub(super) fn defaults(model: &Integration) -> TokenStream {
    model.props.iter().filter_map(default).collect()
}

fn default(prop: &Prop) -> Option<TokenStream> {
    let (ty, default, name) = (&prop.ty, prop.default.as_ref()?, default_ident(prop));
    // A text literal is made a `String`, or whatever can be made from it.
    let body = match default {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => {
            let at = span::of_generated(text.span());
            let runtime = runtime(at);
            quote_spanned!(at=> #runtime::from_text(#text))
        }
        other if ends_as_statement(other) => quote!((#other)),
        other => quote!(#other),
    };
    Some(quote! { #[doc(hidden)] fn #name() -> #ty { #body } })
}

/// Whether an expression that begins a function's body would end there early: `match x { .. } + 1`, `{ x } = y`.
fn ends_as_statement(value: &syn::Expr) -> bool {
    const BLOCK_LIKE: &[&str] = &["if", "match", "unsafe", "loop", "while", "for", "const", "async"];
    let first = value.to_token_stream().into_iter().next();
    let begins = first.is_some_and(|first| match first {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        other => BLOCK_LIKE.contains(&other.to_string().as_str()),
    });
    begins
        && matches!(
            value,
            syn::Expr::Assign(_)
                | syn::Expr::Binary(_)
                | syn::Expr::Call(_)
                | syn::Expr::Cast(_)
                | syn::Expr::Field(_)
                | syn::Expr::Index(_)
                | syn::Expr::MethodCall(_)
                | syn::Expr::Range(_)
                | syn::Expr::Try(_)
        )
}
