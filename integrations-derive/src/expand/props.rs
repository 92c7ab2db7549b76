//! The struct of tracked props, its accessors, and the typed keys.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::Path;
use syn::ext::IdentExt;

use super::known::is_primitive;
use super::{at_place, bounded, guarded, props_ident, slot_type, type_params};
use crate::model::{Integration, Prop, RuleKind};
use crate::{names, span};

pub(super) fn props(model: &Integration) -> TokenStream {
    let (vis, ident, krate) = (&model.vis, props_ident(model), &model.krate);
    let (declared, generics) = (bounded(model), guarded(model));
    let declared_where = &declared.where_clause;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let slots = model.props.iter().map(|prop| {
        let (field, slot) = (&prop.ident, slot_type(krate, prop));
        quote!(#field: #slot)
    });
    // A parameter that no prop uses must stand somewhere in the struct.
    let params = type_params(&generics);
    let marker =
        (!params.is_empty()).then(|| quote!(__params: ::core::marker::PhantomData<fn() -> (#(#params,)*)>));
    let accessors = model.props.iter().filter(|prop| prop.accessors).map(|prop| accessors(model, prop));
    let doc = format!(
        "The props of [`{0}`], with their accessors: reached through `Record<{0}>`.",
        model.ident.unraw()
    );
    quote! {
        #[doc = #doc]
        #vis struct #ident #declared #declared_where { #(#slots,)* #marker }

        #[automatically_derived]
        impl #impl_generics #ident #type_generics #where_clause { #(#accessors)* }
    }
}

/// An expression of the struct with every prop unset.
pub(super) fn unset(model: &Integration) -> TokenStream {
    let (ident, krate) = (props_ident(model), &model.krate);
    let unset = model.props.iter().map(|prop| {
        let (field, ty, at) = (&prop.ident, &prop.ty, span::of_type(&prop.ty));
        let krate = at_place(krate, at);
        if prop.default.is_none() {
            return quote_spanned!(at=> #field: #krate::__private::plain::unset::<#ty>());
        }
        let default = default_ident(prop);
        quote_spanned!(at=> #field: #krate::__private::defaulted::unset::<#ty>(|| #krate::Settled(Self::#default())))
    });
    let marker =
        (!type_params(&model.generics).is_empty()).then(|| quote!(__params: ::core::marker::PhantomData));
    quote!(#ident { #(#unset,)* #marker })
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
        quote_spanned!(at=> #krate::__private::settle::<#owner>(self);)
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

/// The dispatch to rules of the declaration's own: a closure.
pub(super) fn check(model: &Integration) -> TokenStream {
    let krate = &model.krate;
    let arms: Vec<_> =
        model.props.iter().enumerate().flat_map(|(index, prop)| check_arms(krate, index, prop)).collect();
    if arms.is_empty() {
        return quote!(|_, _, _| ::core::result::Result::Ok(()));
    }
    quote_spanned! {Span::mixed_site()=>
        |props, index, rule| match (index, rule) { #(#arms)* _ => ::core::result::Result::Ok(()) }
    }
}

fn check_arms(krate: &Path, index: usize, prop: &Prop) -> Vec<TokenStream> {
    let field = &prop.ident;
    let custom = prop.rules.iter().enumerate().filter_map(|(rule, written)| match &written.kind {
        RuleKind::Validate(path) => Some((rule, path)),
        _ => None,
    });
    custom
        .map(|(rule, path)| {
            let at = span::of_path(path);
            quote_spanned! {at=>
                (#index, #rule) => match props.#field.value() {
                    ::core::option::Option::Some(value) => #krate::__private::judged(#path(#krate::PropValue::read(value))),
                    ::core::option::Option::None => ::core::result::Result::Ok(()),
                },
            }
        })
        .collect()
}

/// The typed keys and the functions that make defaults, on the user's own struct.
pub(super) fn keys(model: &Integration) -> TokenStream {
    let (ident, krate, vis) = (&model.ident, &model.krate, &model.vis);
    let generics = guarded(model);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let keys = model.props.iter().filter(|prop| prop.accessors).map(|prop| {
        let (ty, field, name) = (&prop.ty, &prop.ident, &prop.name.value);
        let key = Ident::new(&names::constant(&prop.ident), span::of_generated(prop.ident.span()));
        let storage = prop.default.is_some().then(|| quote!(, #krate::Settled<#ty>));
        let doc = format!("The key of `{name}`.");
        let forwarded = &prop.forwarded;
        quote! {
            #[doc = #doc] #(#forwarded)*
            #vis const #key: #krate::Key<Self, #ty #storage> =
                <#krate::Key<Self, #ty #storage>>::new(#name, |props| &props.#field, |props| &mut props.#field);
        }
    });
    quote! {
        #[automatically_derived]
        impl #impl_generics #ident #type_generics #where_clause { #(#keys)* }
    }
}

/// The functions that make defaults, on the user's own struct, so that `Self` in an expression is that.
pub(super) fn defaults(model: &Integration) -> Option<TokenStream> {
    let ident = &model.ident;
    let generics = bounded(model);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let defaults: Vec<_> = model.props.iter().filter_map(default).collect();
    (!defaults.is_empty()).then(|| {
        quote! {
            #[automatically_derived]
            impl #impl_generics #ident #type_generics #where_clause { #(#defaults)* }
        }
    })
}

fn default(prop: &Prop) -> Option<TokenStream> {
    let (ty, default, name) = (&prop.ty, prop.default.as_ref()?, default_ident(prop));
    // A text literal is made a `String`, or whatever can be made from it.
    let body = match default {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => {
            quote_spanned!(text.span()=> ::core::convert::From::from(#text))
        }
        other => quote!(#other),
    };
    Some(quote! { #[doc(hidden)] fn #name() -> #ty { #body } })
}
