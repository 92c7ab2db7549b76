//! Groups in a set of props: their rows, their slots, their accessors.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};

use super::props::owner;
use super::{bounded, runtime, spec};
use crate::model::{Group, Integration, Kind};
use crate::{names, span};

/// The rows of the whole set. `rows`: those of its own props.
pub(super) fn fields(model: &Integration, rows: Vec<TokenStream>) -> TokenStream {
    if model.groups.is_empty() {
        return quote!(&__i::placed([#(#rows),*]));
    }
    let (own, events) = (rows.len(), events(model));
    let groups: Vec<_> = model.groups.iter().map(table).collect();
    let mut parts = Vec::new();
    let mut rows = rows.into_iter();
    let mut before = 0;
    for (group, table) in model.groups.iter().zip(&groups) {
        parts.extend(rows.by_ref().take(group.after - before).map(|row| quote!(__i::Rows::Own(#row))));
        before = group.after;
        let section = super::option(group.section.as_ref().map(|section| &section.value));
        parts.push(quote!(__i::Rows::Group(#table.fields, #section)));
    }
    parts.extend(rows.map(|row| quote!(__i::Rows::Own(#row))));
    quote! {{
        const ROWS: ::core::primitive::usize = #own #(+ __i::count(#groups.fields, #events))*;
        &__i::rows::<ROWS>(&[#(#parts),*], #events)
    }}
}

/// The sections of the whole set.
pub(super) fn sections(model: &Integration) -> TokenStream {
    let own = model.sections.iter().map(spec::section);
    if model.groups.is_empty() {
        return quote!(&[#(#own),*]);
    }
    let groups = model.groups.iter().map(table);
    quote! {{
        const PARTS: &[&[__i::SectionSpec]] = &[&[#(#own),*] #(, #groups.sections)*];
        const SECTIONS: ::core::primitive::usize = __i::count_sections(PARTS);
        &__i::sections::<SECTIONS>(PARTS)
    }}
}

/// The events of an integration, which say what rows a group has there.
fn events(model: &Integration) -> TokenStream {
    let is_integration = matches!(model.kind, Kind::Integration);
    if is_integration { quote!(__i::Some(__EVENTS)) } else { quote!(__i::None) }
}

fn table(group: &Group) -> TokenStream {
    let (ty, at) = (&group.ty, span::of_type(&group.ty));
    let runtime = runtime(at);
    quote_spanned!(at=> <#ty as #runtime::Props>::TABLE)
}

/// The ways to the groups.
pub(super) fn access(model: &Integration) -> TokenStream {
    let groups = model.groups.iter().map(|group| {
        let (ty, after, at) = (&group.ty, group.after, span::of_type(&group.ty));
        let (runtime, ways) = (runtime(at), ways(group));
        let [of, of_mut] = ways;
        quote_spanned!(at=> &#runtime::Group::<Self, #ty> { after: #after, of: #of, of_mut: #of_mut })
    });
    quote!(&[#(#groups),*])
}

fn ways(group: &Group) -> [TokenStream; 2] {
    let field = &group.ident;
    [quote!(|props| &props.#field), quote!(|props| &mut props.#field)]
}

pub(super) fn accessors(model: &Integration, group: &Group) -> TokenStream {
    let (vis, ty, field, owner) = (&model.vis, &group.ty, &group.ident, owner(model));
    let at = span::of_generated(field.span());
    let [read, write] = names::group_accessors(field).map(|name| names::method(&name, field, at));
    let [of, of_mut] = ways(group);
    let forwarded = &group.forwarded;
    let name = names::wire(field);
    let docs = [format!("The props of `{name}`."), format!("The props of `{name}`, to write.")];
    let [read_doc, write_doc] = &docs;
    quote_spanned! {at=>
        #[doc = #read_doc] #(#forwarded)*
        #vis fn #read(&self) -> &<#ty as __i::Props>::Tracked { &self.#field }
        #[doc = #write_doc] #(#forwarded)*
        #vis fn #write(&mut self) -> __i::GroupMut<'_, #owner, #ty> { <__i::GroupMut<'_, #owner, #ty>>::new(self, #of, #of_mut) }
    }
}

/// `HasGroup<..>` of each group. (Two of one type would have fields of one name.)
pub(super) fn has(model: &Integration) -> TokenStream {
    let ident = &model.ident;
    let generics = bounded(model);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let groups = model.groups.iter().filter(|group| group.accessors).map(|group| {
        let (field, ty) = (&group.ident, &group.ty);
        quote! {
            #[automatically_derived]
            impl #impl_generics __i::HasGroup<#ty> for #ident #type_generics #where_clause {
                fn group(&self) -> &#ty { &self.#field }
            }
        }
    });
    groups.collect()
}

/// That each group fits: its names are free, its sections declared, its URLs say what a change of them means.
pub(super) fn fit(model: &Integration) -> Vec<TokenStream> {
    let (owner, events) = (&model.ident, events(model));
    let mut before: Vec<TokenStream> = Vec::new();
    let mut assertions = Vec::new();
    for group in &model.groups {
        let (ty, after, at) = (&group.ty, group.after, span::of_type(&group.ty));
        let (runtime, fits) = (runtime(at), Ident::new("assert_group_fits", at));
        assertions.push(quote_spanned! {at=>
            const _: () = #runtime::#fits::<#owner, #ty>(#after #(+ #before.fields.len())*, #events);
        });
        before.push(table(group));
    }
    assertions
}
