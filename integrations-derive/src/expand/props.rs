//! The struct of tracked props, its accessors, and the typed keys.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt;

use super::{bounded, is_primitive, props_ident, slot_type, type_params};
use crate::model::{Integration, Prop, RuleKind};
use crate::{names, span};

pub(super) fn props(model: &Integration) -> TokenStream {
    let (vis, ident, krate) = (&model.vis, props_ident(model), &model.krate);
    let generics = bounded(model);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let slots = model.props.iter().map(|prop| {
        let (field, slot) = (&prop.ident, slot_type(krate, prop));
        quote!(#field: #slot)
    });
    // A parameter that no prop uses must stand somewhere in the struct.
    let params = type_params(&generics);
    let marker =
        (!params.is_empty()).then(|| quote!(__params: ::core::marker::PhantomData<fn() -> (#(#params,)*)>));
    let unset = model.props.iter().map(|prop| unset(model, prop));
    let unset_marker = marker.as_ref().map(|_| quote!(__params: ::core::marker::PhantomData));
    let accessors = model.props.iter().filter(|prop| prop.accessors).map(|prop| accessors(model, prop));
    let slot_arms = model.props.iter().enumerate().map(|(index, prop)| {
        let field = &prop.ident;
        quote!(#index => ::core::option::Option::Some(&self.#field))
    });
    let slot_mut_arms = model.props.iter().enumerate().map(|(index, prop)| {
        let field = &prop.ident;
        quote!(#index => ::core::option::Option::Some(&mut self.#field))
    });
    let check = check(model);
    let doc = format!(
        "The props of [`{0}`], with their accessors: reached through `Record<{0}>`.",
        model.ident.unraw()
    );
    quote! {
        #[doc = #doc]
        #vis struct #ident #generics #where_clause { #(#slots,)* #marker }

        #[automatically_derived]
        impl #impl_generics #ident #type_generics #where_clause { #(#accessors)* }

        #[automatically_derived]
        impl #impl_generics #krate::Props for #ident #type_generics #where_clause {
            fn unset() -> Self {
                Self { #(#unset,)* #unset_marker }
            }
            fn slot(&self, index: usize) -> ::core::option::Option<&dyn #krate::Slot> {
                match index { #(#slot_arms,)* _ => ::core::option::Option::None }
            }
            fn slot_mut(&mut self, index: usize) -> ::core::option::Option<&mut dyn #krate::Slot> {
                match index { #(#slot_mut_arms,)* _ => ::core::option::Option::None }
            }
            #check
        }
    }
}

fn unset(model: &Integration, prop: &Prop) -> TokenStream {
    let (field, krate) = (&prop.ident, &model.krate);
    if prop.default.is_none() {
        return quote!(#field: #krate::Tracked::new());
    }
    let default = default_ident(prop);
    let owner = owner(model);
    quote!(#field: #krate::Tracked::with(|| #krate::Settled(<#owner>::#default())))
}

/// The user's struct as a type: `FooBar<T>`.
pub(super) fn owner(model: &Integration) -> TokenStream {
    let ident = &model.ident;
    let (_, type_generics, _) = model.generics.split_for_impl();
    quote!(#ident #type_generics)
}

/// The function that makes a prop's default.
pub(super) fn default_ident(prop: &Prop) -> Ident {
    format_ident!("__default_{}", prop.ident.unraw())
}

fn accessors(model: &Integration, prop: &Prop) -> TokenStream {
    let (vis, krate, ty, field) = (&model.vis, &model.krate, &prop.ty, &prop.ident);
    let at = span::of_generated(prop.ident.span());
    let [get, set, changed, was] = names::accessors(field).map(|name| names::method(&name, field, at));
    let view = if prop.default.is_some() {
        quote!(<<#ty as #krate::Prop>::Value as #krate::PropValue>::Ref<'_>)
    } else {
        quote!(<#ty as #krate::Prop>::Get<'_>)
    };
    let (parameter, value) = if is_primitive(ty) {
        (quote!(<#ty as #krate::Prop>::Value), quote_spanned!(at=> value))
    } else {
        (
            quote!(impl ::core::convert::Into<<#ty as #krate::Prop>::Value>),
            quote_spanned!(at=> ::core::convert::Into::into(value)),
        )
    };
    let settle = prop.exposes_secrets.as_ref().filter(|said| said.value).map(|_| {
        let owner = owner(model);
        quote_spanned!(at=> #krate::__private::settle(self, <#owner as #krate::Integration>::SPEC.fields);)
    });
    let forwarded = &prop.forwarded;
    let wire = &prop.name.value;
    let docs = [
        format!("The value of `{wire}`."),
        format!("Writes `{wire}`."),
        format!("Whether `{wire}` differs from what was loaded or saved."),
        format!("The value of `{wire}` before its first change."),
    ];
    let [get_doc, set_doc, changed_doc, was_doc] = &docs;
    quote_spanned! {at=>
        #[doc = #get_doc] #(#forwarded)*
        #vis fn #get(&self) -> #view { self.#field.get() }
        #[doc = #set_doc] #(#forwarded)*
        #vis fn #set(&mut self, value: #parameter) { self.#field.set(#value); #settle }
        #[doc = #changed_doc] #(#forwarded)*
        #vis fn #changed(&self) -> bool { self.#field.changed() }
        #[doc = #was_doc] #(#forwarded)*
        #vis fn #was(&self) -> #view { self.#field.was() }
    }
}

/// The dispatch to rules of the declaration's own.
fn check(model: &Integration) -> Option<TokenStream> {
    let krate = &model.krate;
    let arms: Vec<TokenStream> = model.props.iter().enumerate().flat_map(|(index, prop)| {
        let rules = prop.rules.iter().enumerate();
        let custom = rules.filter_map(|(rule, written)| match &written.kind {
            RuleKind::Validate(path) => Some((rule, path)),
            _ => None,
        });
        let field = &prop.ident;
        custom.map(move |(rule, path)| {
            quote! {
                (#index, #rule) => match self.#field.value() {
                    ::core::option::Option::Some(value) => #krate::__private::judged(#path(#krate::PropValue::read(value))),
                    ::core::option::Option::None => ::core::result::Result::Ok(()),
                }
            }
        })
    })
    .collect();
    (!arms.is_empty()).then(|| {
        quote! {
            fn check(&self, index: usize, rule: usize) -> ::core::result::Result<(), #krate::Violation> {
                match (index, rule) { #(#arms)* _ => ::core::result::Result::Ok(()) }
            }
        }
    })
}

/// The typed keys and the functions that make defaults, on the user's own struct.
pub(super) fn keys(model: &Integration) -> TokenStream {
    let (ident, krate, vis) = (&model.ident, &model.krate, &model.vis);
    let generics = bounded(model);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let keys = model.props.iter().filter(|prop| prop.accessors).map(|prop| {
        let (ty, field, name) = (&prop.ty, &prop.ident, &prop.name.value);
        let key = Ident::new(&names::constant(&prop.ident), span::of_generated(prop.ident.span()));
        let storage = prop.default.is_some().then(|| quote!(, #krate::Settled<<#ty as #krate::Prop>::Value>));
        let doc = format!("The key of `{name}`.");
        let forwarded = &prop.forwarded;
        quote! {
            #[doc = #doc] #(#forwarded)*
            #vis const #key: #krate::Key<Self, #ty #storage> =
                <#krate::Key<Self, #ty #storage>>::new(#name, |props| &props.#field, |props| &mut props.#field);
        }
    });
    let defaults = model.props.iter().filter_map(|prop| {
        let (ty, default, name) = (&prop.ty, prop.default.as_ref()?, default_ident(prop));
        // A text literal is made a `String`, or whatever can be made from it.
        let body = match default {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => {
                quote_spanned!(text.span()=> ::core::convert::From::from(#text))
            }
            other => quote!(#other),
        };
        Some(quote! { #[doc(hidden)] fn #name() -> #ty { #body } })
    });
    let items: Vec<TokenStream> = keys.chain(defaults).collect();
    if items.is_empty() {
        return TokenStream::new();
    }
    quote! {
        #[automatically_derived]
        impl #impl_generics #ident #type_generics #where_clause { #(#items)* }
    }
}
