//! What unit tests do with a declaration, as the derive does.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test panics when it fails")]

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{DeriveInput, parse_quote};

use crate::errors::Errors;
use crate::model::Integration;
use crate::{attributes, check};

/// Which of the derives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Derive {
    Integration,
    Props,
    Choices,
    PropValue,
    Events,
}

impl Derive {
    pub(crate) const ALL: [Self; 5] =
        [Self::Integration, Self::Props, Self::Choices, Self::PropValue, Self::Events];

    pub(crate) fn run(self, input: &DeriveInput) -> TokenStream {
        match self {
            Self::Integration => crate::derive_integration(input),
            Self::Props => crate::derive_props(input),
            Self::Choices => crate::choices::derive(input),
            Self::PropValue => crate::prop_value::derive(input),
            Self::Events => crate::events_enum::derive(input),
        }
    }

    /// The one that stands on an item, which loses its `#[derive(..)]`: a derive never sees that.
    pub(crate) fn taken_from(input: &mut DeriveInput) -> Option<Self> {
        let mut taken = None;
        input.attrs.retain(|attribute| {
            if !attribute.path().is_ident("derive") {
                return true;
            }
            let names = attribute.to_token_stream().to_string();
            let names = names.split(|letter: char| !letter.is_alphanumeric());
            taken = taken.or_else(|| names.rev().find_map(Self::of));
            false
        });
        taken
    }

    fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|derive| format!("{derive:?}") == name)
    }
}

/// The judged model, and the mistakes.
pub(crate) fn judge(input: &DeriveInput) -> (Integration, Vec<String>) {
    let mut errors = Errors::default();
    let fields = check::shape::fields(input, &mut errors);
    let draft = attributes::integration(input, fields, &mut errors);
    let model = check::integration(draft, &mut errors);
    (model, errors.texts())
}

/// The same of a group.
pub(crate) fn judge_group(input: &DeriveInput) -> (Integration, Vec<String>) {
    let mut errors = Errors::default();
    let shape = check::shape::group(input, &mut errors);
    let draft = attributes::group::read(input, shape.as_ref(), &mut errors);
    let model = check::integration(draft, &mut errors);
    (model, errors.texts())
}

pub(crate) fn errors(input: &DeriveInput) -> Vec<String> {
    judge(input).1
}

/// The model of a right declaration.
#[track_caller]
pub(crate) fn model(input: &DeriveInput) -> Integration {
    let (model, errors) = judge(input);
    assert_eq!(errors, Vec::<String>::new());
    model
}

/// The mistakes of a prop with these keys, among sections and a neighbour.
pub(crate) fn prop_errors(keys: TokenStream) -> Vec<String> {
    errors(&prop(keys))
}

pub(crate) fn prop(keys: TokenStream) -> DeriveInput {
    let keys = if keys.is_empty() { keys } else { quote!((#keys)) };
    parse_quote! {
        #[integration(section(connection), section(custom = "jira_issues"))]
        #[events(push)]
        struct FooBar {
            #[prop #keys]
            field: String,
            #[prop]
            neighbour: Option<String>,
        }
    }
}

/// The mistakes of a struct with these keys.
#[expect(clippy::needless_pass_by_value, reason = "`quote!` makes it where it is used")]
pub(crate) fn struct_errors(keys: TokenStream) -> Vec<String> {
    errors(&parse_quote!(
        #[integration(#keys)]
        struct FooBar {}
    ))
}

/// The declaration has just this mistake, whose text begins so, and whose help has this in it.
#[track_caller]
pub(crate) fn assert_error(errors: &[String], text: &str, help: &str) {
    let [error] = errors else { panic!("not one error: {errors:#?}") };
    assert_text(error, text, help);
}

/// The declaration has just this mistake, told at two places.
#[track_caller]
pub(crate) fn assert_pair(errors: &[String], text: &str, help: &str, note: &str) {
    let [error, second] = errors else { panic!("not a pair: {errors:#?}") };
    assert_text(error, text, help);
    assert_eq!(second, note);
}

#[track_caller]
fn assert_text(error: &str, text: &str, help: &str) {
    let (found, found_help) = error.split_once("\nhelp: ").unwrap_or((error, ""));
    assert_eq!(found, text);
    assert!(found_help.contains(help), "{found_help:?} has no {help:?}");
    assert_eq!(help.is_empty(), found_help.is_empty(), "the help is {found_help:?}");
}

pub(crate) fn shown(tokens: impl ToTokens) -> String {
    tokens.into_token_stream().to_string()
}
