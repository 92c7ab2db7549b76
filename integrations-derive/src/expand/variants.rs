//! A group that is an enum: the enum of its variants' names, and how one of them is made.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt as _;

use super::implementation::Part;
use crate::model::{Integration, Prop, Variant, Variants};
use crate::span;

/// `LoginKind`: the names, to choose from. Those of a wrong declaration have values that nothing is wrong with.
pub(super) fn names(model: &Integration, variants: &Variants, sound: bool) -> TokenStream {
    let (vis, krate, names) = (&model.vis, &model.krate, &variants.names);
    let doc = format!("Which variant of [`{}`] it is.", model.ident.unraw());
    let nothing = (!sound && variants.list.is_empty()).then(|| quote!(__Nothing));
    let rows = variants.list.iter().enumerate().map(|(index, variant)| {
        let (ident, docs) = (span::generated(&variant.ident), &variant.docs);
        let value = if sound { variant.value.value.clone() } else { index.to_string() };
        let title = &variant.title;
        let undocumented = docs.is_empty().then(|| {
            let doc = format!("`{value}`");
            quote!(#[doc = #doc])
        });
        quote!(#(#docs)* #undocumented #[choice(title = #title, value = #value)] #ident)
    });
    quote! {
        #[doc = #doc]
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
        #[derive(#krate::Choices)]
        #[choices(crate = #krate)]
        #vis enum #names { #(#rows,)* #nothing }
    }
}

/// The variant that the record is of.
pub(super) fn build(model: &Integration, variants: &Variants) -> TokenStream {
    let names = &variants.names;
    let arms = variants.list.iter().enumerate().map(|(index, variant)| {
        let ident = span::generated(&variant.ident);
        let built = fields(model, index, variant).map(|(field, part)| {
            let (value, asked) = (part.built(model), part.is_asked());
            quote!(#field: #value #asked)
        });
        let body = if variant.unit { quote!(Self::#ident) } else { quote!(Self::#ident { #(#built),* }) };
        quote!(#names::#ident => #body,)
    });
    let kind = model.props.first().map(|kind| Part::Prop(0, kind).built(model));
    quote_spanned!(Span::mixed_site()=> match #kind? { #(#arms)* })
}

/// Being a prop is a use of a field of a variant: see `implementation::build_struct`.
pub(super) fn read(model: &Integration, variants: &Variants) -> TokenStream {
    let read = variants.list.iter().enumerate().filter_map(|(index, variant)| {
        let ident = span::generated(&variant.ident);
        let fields: Vec<_> = props(model, index).map(|(_, prop)| &prop.ident).collect();
        let locals = (0..fields.len()).map(|index| format_ident!("__{index}", span = Span::mixed_site()));
        let locals: Vec<_> = locals.collect();
        (!fields.is_empty()).then(|| {
            quote! {
                if let __i::Some(Self::#ident { #(#fields: #locals,)* .. }) = __i::None::<&Self> {
                    let _ = (#(#locals,)*);
                }
            }
        })
    });
    read.collect()
}

fn props(model: &Integration, variant: usize) -> impl Iterator<Item = (usize, &Prop)> {
    model.props.iter().enumerate().filter(move |(_, prop)| prop.variant == Some(variant))
}

fn fields<'a>(
    model: &'a Integration,
    index: usize,
    variant: &'a Variant,
) -> impl Iterator<Item = (&'a proc_macro2::Ident, Part<'a>)> {
    let props = props(model, index).map(|(index, prop)| (&prop.ident, Part::Prop(index, prop)));
    props.chain(variant.state.iter().map(|field| (field, Part::State(field))))
}
