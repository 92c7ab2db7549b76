//! Many mistakes at once: each is told, and what is right is kept.

use quote::quote;
use syn::{DeriveInput, parse_quote};

use crate::testing::{errors, judge, prop, shown};

#[test]
fn every_mistake_is_told_at_once() {
    let input: DeriveInput = parse_quote! {
        #[integration(categry = chat, levels(projct), title = 5)]
        #[events(pish)]
        struct FooBar {
            #[prop(tittle = "x", length(min = 3, max = 2), section = nowhere, "stray", default =)]
            a: String,
            #[prop(url(mesage = "x"), pattern = "(")]
            validate: String,
        }
    };
    assert_eq!(errors(&input).len(), 12, "{:#?}", errors(&input));
}

#[test]
fn a_mistake_leaves_the_rest_of_the_model() {
    let (model, errors) =
        judge(&prop(quote!(titl = "x", placeholder = "p", help = 5, section = connection, length(min = 1))));
    assert_eq!(errors.len(), 2);
    assert_eq!(model.props[0].placeholder.as_ref().map(shown).unwrap(), "\"p\"");
    assert_eq!(model.props[0].section.as_ref().unwrap().value, "connection");
    assert_eq!(model.props[0].rules.len(), 1);
}
