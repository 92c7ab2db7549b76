//! Groups in a set of props: their rows, their slots, their accessors.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::props::owner;
use super::{bounded, place, runtime, spec};
use crate::model::{Group, Integration, Kind};
use crate::{names, span};

/// A constant for each group: the only place that asks whether its type is one.
pub(super) fn constants(model: &Integration) -> TokenStream {
    let constants = model.groups.iter().enumerate().map(|(index, group)| {
        let (ty, at, name) = (&group.ty, span::of_type(&group.ty), constant(index));
        let runtime = runtime(at);
        quote_spanned!(at=> const #name: #runtime::GroupOf<#ty> = #runtime::group_of::<#ty>();)
    });
    constants.collect()
}

/// The constant of the group at an index.
pub(super) fn constant(index: usize) -> Ident {
    format_ident!("__GROUP_{index}", span = Span::mixed_site())
}

fn all(model: &Integration) -> Vec<Ident> {
    (0..model.groups.len()).map(constant).collect()
}

/// The rows of the whole set. `rows`: those of its own props.
pub(super) fn fields(model: &Integration, rows: Vec<TokenStream>) -> TokenStream {
    if model.groups.is_empty() {
        return quote!(&[#(#rows),*]);
    }
    let (own, groups, events) = (rows.len(), all(model), events(model));
    let mut parts = Vec::new();
    let mut rows = rows.into_iter();
    let mut before = 0;
    for (group, constant) in model.groups.iter().zip(&groups) {
        parts.extend(rows.by_ref().take(group.after - before).map(|row| quote!(__i::Rows::Own(#row))));
        before = group.after;
        let section = super::option(group.section.as_ref().map(|section| &section.value));
        parts.push(quote!(__i::Rows::Group(#constant.rows.fields, #section)));
    }
    parts.extend(rows.map(|row| quote!(__i::Rows::Own(#row))));
    quote! {{
        const ROWS: ::core::primitive::usize = #own #(+ __i::count(#groups.rows.fields, #events))*;
        &__i::rows::<ROWS>(&[#(#parts),*], #events)
    }}
}

/// The sections of the whole set.
pub(super) fn sections(model: &Integration) -> TokenStream {
    let own = model.sections.iter().map(spec::section);
    if model.groups.is_empty() {
        return quote!(&[#(#own),*]);
    }
    let groups = all(model);
    quote! {{
        const PARTS: &[&[__i::SectionSpec]] = &[&[#(#own),*] #(, #groups.rows.sections)*];
        const SECTIONS: ::core::primitive::usize = __i::count_sections(PARTS);
        &__i::sections::<SECTIONS>(PARTS)
    }}
}

/// The events of an integration, which say what rows a group has there.
pub(super) fn events(model: &Integration) -> TokenStream {
    super::option(matches!(model.kind, Kind::Integration).then(spec::events_called))
}

/// The ways to the groups.
pub(super) fn access(model: &Integration) -> TokenStream {
    let groups = model.groups.iter().zip(all(model)).enumerate().map(|(index, (group, constant))| {
        let (ty, after) = (&group.ty, group.after);
        let [of, of_mut] = ways(model, index);
        quote! {
            &__i::Group::<Self, #ty> { after: #after, len: #constant.rows.fields.len(), of: #of, of_mut: #of_mut }
        }
    });
    quote!(&[#(#groups),*])
}

pub(super) fn ways(model: &Integration, index: usize) -> [TokenStream; 2] {
    let place = place(model.props.len() + index);
    [quote!(|props| &props.#place), quote!(|props| &mut props.#place)]
}

pub(super) fn accessors(model: &Integration, index: usize, group: &Group) -> TokenStream {
    let (vis, ty, field, owner) = (&model.vis, &group.ty, &group.ident, owner(model));
    let at = span::of_generated(field.span());
    let [read, write] = names::group_accessors(field).map(|name| names::method(&name, field, at));
    let place = place(model.props.len() + index);
    let [of, of_mut] = ways(model, index);
    let forwarded = &group.forwarded;
    let name = names::wire(field);
    let docs = [format!("The props of `{name}`."), format!("The props of `{name}`, to write.")];
    let [read_doc, write_doc] = &docs;
    quote_spanned! {at=>
        #[doc = #read_doc] #[inline] #(#forwarded)*
        #vis fn #read(&self) -> &<#ty as __i::Props>::Tracked { self.#place.get() }
        #[doc = #write_doc] #[inline] #(#forwarded)*
        #vis fn #write(&mut self) -> __i::GroupMut<'_, #owner, #ty> { <__i::GroupMut<'_, #owner, #ty>>::new(self, #of, #of_mut) }
    }
}

/// `HasGroup<..>` of each group.
pub(super) fn has(model: &Integration) -> TokenStream {
    let ident = &model.ident;
    let mut generics = bounded(model);
    generics.make_where_clause().predicates.extend(bounds(model));
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let groups = model.groups.iter().filter(|group| group.accessors).map(|group| {
        let (field, ty) = (span::generated(&group.ident), &group.ty);
        quote! {
            #[automatically_derived]
            impl #impl_generics __i::HasGroup<#ty> for #ident #type_generics #where_clause {
                fn group(&self) -> &#ty { &self.#field }
            }
        }
    });
    groups.collect()
}

/// What the accessors ask of the groups' types: of a higher rank, so that it is asked where one is used.
pub(super) fn bounds(model: &Integration) -> impl Iterator<Item = syn::WherePredicate> {
    let krate = &model.krate;
    model.groups.iter().map(move |group| {
        let ty = &group.ty;
        syn::parse_quote!(for<'__group> #ty: #krate::Props)
    })
}

/// That each group fits: its names are free, its sections declared, its URLs say what a change of them means.
pub(super) fn fit(model: &Integration, owner: &TokenStream) -> Vec<TokenStream> {
    let constants = all(model);
    let groups = model.groups.iter().zip(&constants).enumerate();
    let fit = groups.map(|(index, (group, constant))| {
        let (after, at) = (group.after, span::of_type(&group.ty));
        let (runtime, fits) = (runtime(at), Ident::new("assert_group_fits", at));
        let before = constants.iter().take(index);
        quote_spanned!(at=> #runtime::#fits::<#owner>(#constant.rows, #after #(+ #before.rows.fields.len())*))
    });
    fit.collect()
}
