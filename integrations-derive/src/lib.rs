//! The derives of `integrations-runtime`. Use them through that crate, which re-exports them.
//!
//! A declaration goes through four rooms: `attributes` reads what was written into a `model`, `check` judges it, and
//! `expand` prints the code, or `fallback` what a wrong declaration still gets. `vocabulary` holds every key.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod attributes;
mod check;
mod choices;
mod diagnostics;
mod errors;
mod events_enum;
mod expand;
mod fallback;
mod kit;
mod model;
mod names;
mod prop_value;
mod span;
mod vocabulary;

#[cfg(test)]
mod expansions;
#[cfg(test)]
mod fuzz;
#[cfg(test)]
mod reference;
#[cfg(test)]
mod testing;

use std::panic;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

use crate::errors::Errors;

/// Declares an integration: a struct whose fields are its settings.
///
/// `#[integration(..)]` on the struct says what it is, `#[events(..)]` what it responds to, and `#[prop(..)]` on a
/// field makes it a setting, with its form, its rules and its accessors. A field without `#[prop]` is runtime state
/// and is made by `Default`. Doc comments are the texts that people read.
///
/// # Which events
///
/// | written | the integration responds to |
/// |---|---|
/// | no `#[events]` | `commit`, `push`, `tag_push`, `issue`, `confidential_issue`, `merge_request`, `wiki_page` |
/// | `#[events()]` | none |
/// | `#[events(push, note)]` | those, and no other |
/// | `#[events(push, merge_request(default = false))]` | the second is off in a new record |
/// | `#[events(issue, work_item(follows = issue))]` | the second has the switch of the first, and none of its own |
/// | `#[events(push, group_mention(levels(group)))]` | the second is there in the records of groups only |
/// | `#[events(order_paid, shipped, in = ShopEvent)]` | those of a vocabulary of one's own: see `derive(Events)` |
///
/// # What is generated
///
/// Beside a struct `FooBar` with a prop `url: Url`, and as visible as it:
///
/// | name | what it is |
/// |---|---|
/// | `impl Integration for FooBar` | its metadata is `FooBar::SPEC` |
/// | `FooBar::URL` | the typed key of `url` |
/// | `FooBarEvent` | the enum of its events |
/// | `FooBarProps` | the props, each with its changes: what a `Record<FooBar>` derefs to |
/// | `url()` | of the record: the value, which may be unset unless the prop has a default, or is a `bool` or a list |
/// | `set_url(..)` | of the record: writes the value |
/// | `url_changed()` | of the record: whether it is changed |
/// | `url_was()` | of the record: the value before its first change |
///
/// # The functions of `validate = path`
///
/// On a prop, the function is called with the value, if there is one. Whether the prop is an `Option` makes no difference.
///
/// | the prop's value | the function |
/// |---|---|
/// | `String` | `fn(&str) -> Result<(), E>` |
/// | `Vec<T>` | `fn(&[T]) -> Result<(), E>` |
/// | a number, such as `u8` | `fn(&u8) -> Result<(), E>` |
/// | `bool` | `fn(bool) -> Result<(), E>` |
/// | any other `T`, such as `Url`, `Secret` or an enum | `fn(&T) -> Result<(), E>` |
///
/// `E` is `&'static str`, `String` or `Violation`.
///
/// On the struct it is `fn(&Record<Self>) -> Result<(), E>`, where `E` may also be `Violations`.
///
/// # Conditions
///
/// `show_if(..)` says when a prop is part of the form, `required_if(..)` when one that need not have a value must have one.
/// Both hold conditions on other props of the same struct (or of the same variant of a group), separated by commas: all of
/// them must hold.
///
/// | written | holds |
/// |---|---|
/// | `mode = Mode::Tls` | while the value is this one |
/// | `mode != Mode::Plain` | while it is not, or there is none |
/// | `mode in [Mode::Tls, Mode::StartTls]` | while it is one of these |
/// | `set(user)` | while there is a value: text of nothing but white space, an empty list or map and `false` are none |
/// | `not(..)` | while the one condition in it does not |
/// | `all(.., ..)` | while every one does |
/// | `any(.., ..)` | while at least one does |
///
/// A prop is named by its field. It is compared with a literal, or with the path of a constant or a variant, of its type:
/// text, a number, `bool`, an enum with `derive(Choices)`, or for a newtype the literal of what is in it. Of any other type
/// a condition asks `set(..)`. That the names are there, that the values are of the type, and that no two props show each
/// other is checked when the declaration compiles.
///
/// A prop whose `show_if` does not hold is **hidden**, and counts as unset:
///
/// | where | a hidden prop |
/// |---|---|
/// | `validate` | is never required, and keeps no rule |
/// | `assign`, `assign_form` | what is submitted for it is dropped, right or wrong; what the assignment makes of the other props decides |
/// | `config` | is `None`, `false`, empty or its default; so it is an `Option`, a `bool`, a list, a map, or has a default |
/// | `properties`, `data_fields`, `changes` | is without the value that was stored; `saved` drops that |
/// | other conditions | has no value: it equals nothing, and is not set |
/// | `form` | is there, with `hidden` and what is stored of it, for a front end that follows `show_if` |
/// | the accessors | as ever: what is there until the record is saved. `is_shown` tells |
///
/// So what was stored comes back when the prop is shown again before the record is saved. To hide a prop that
/// `exposes_secrets`, and has a value, is to change it.
///
/// `required_if` hides nothing. It is on an `Option`, a list or a map, and holds while the prop is shown; with
/// `when = always`, while the record is inactive too.
///
/// `if = path` is no condition on a record but one on the program: a function `fn() -> bool`, asked whenever it matters.
/// Where it says no, the prop is in no form and no metadata's JSON, is an unknown field of an input, and has no value for
/// anything else; what is stored of it stays stored.
///
/// An example that runs is in the runtime's module `condition`; its declaration is
///
/// ```text
/// #[derive(Integration)]
/// struct Mail {
///     #[prop(default = Mode::Plain)]
///     mode: Mode,
///     #[prop(show_if(mode != Mode::Plain), required_if(mode = Mode::Tls))]
///     certificate: Option<String>,
///     #[prop]
///     user: Option<String>,
///     #[prop(show_if(set(user)), required_if(set(user)))]
///     password: Option<Secret>,
/// }
/// ```
///
/// # The stored form and its versions
///
/// A record is read by the names of its props, so a prop can come and go, and with `alias = ".."` be renamed. What changes
/// the form of a value is a new `version`, with a step in `migrate(..)` from each version to the next:
/// `fn(&mut Properties) -> Result<(), E>`, where `E` is `&'static str`, `String` or `Violation`. It is given everything
/// that is stored, the data fields too, with secrets in plain: its error **must not hold a value**.
///
/// A prop with `storage = data_fields` lies apart from the other properties, in a column of its own: `SPEC.columns()` says
/// which columns there are.
///
#[doc = include_str!("../KEYS.md")]
// `props` is a mistake here, and told as one.
#[proc_macro_derive(Integration, attributes(integration, prop, events, props))]
pub fn integration(input: TokenStream) -> TokenStream {
    guarded(derive_integration, &parse_macro_input!(input as DeriveInput)).into()
}

/// Makes an enum's variants the choices of a select.
///
/// `#[choice(title = "..", value = "..")]` on a variant names it: by default its title is the variant's words, and
/// its value the variant's name in `snake_case`. `#[choices(crate = path)]` says where the runtime is.
///
/// Every key is in the documentation of `derive(Integration)`.
#[proc_macro_derive(Choices, attributes(choices, choice))]
pub fn choices(input: TokenStream) -> TokenStream {
    guarded(choices::derive, &parse_macro_input!(input as DeriveInput)).into()
}

/// Makes a newtype a value that a prop can hold.
///
/// The struct is a tuple around one value, and behaves as that: it is drawn, stored and compared like it, and every rule
/// that fits the inner value fits the newtype. What comes in is cast to the inner type first, and then goes through the
/// struct's `TryFrom`, whose `Error` is told to whoever gave the value. So that error needs `Display`, reads on from the
/// prop's name (`must start with #`), and **must not hold the value**. One that is a `CastError` keeps its code; of any
/// other, the code is `invalid`. `From` will do where every value is right.
///
/// The inner type is as visible as the struct: a `pub struct` is around a `pub` type.
///
/// A required value is missing until it is set: what an unset inner value would be (an empty list, `false`) may not be
/// right here. Declare the prop as an `Option`, or give it a default, where that is not meant.
///
/// `#[prop_value(crate = path)]` says where the runtime is.
#[proc_macro_derive(PropValue, attributes(prop_value))]
pub fn prop_value(input: TokenStream) -> TokenStream {
    guarded(prop_value::derive, &parse_macro_input!(input as DeriveInput)).into()
}

/// Declares a group of props that integrations share, and use with `#[prop(flatten)]`.
///
/// A group is a struct whose fields are props as an integration's are, with the same keys in `#[prop(..)]`: its rules,
/// its conditions, its aliases are part of it. A field of a group may be a group again. A group may have type parameters;
/// who uses it says the types. A field without `#[prop]` is runtime state and is made by `Default`.
///
/// ```text
/// #[derive(Props)]
/// #[props(section(connection))]
/// struct Room {
///     #[prop(section = connection, exposes_secrets)]
///     server: Url,
/// }
///
/// #[derive(Integration)]
/// struct Crier {
///     #[prop(flatten)]                             // or, for fields that say none: flatten, section = connection
///     room: Room,
/// }
/// ```
///
/// # Where its fields are
///
/// In the integration they stand where the group does, in the order of the group, under their own names: two props of
/// one name do not compile, so an integration has a group once. `section` beside `flatten` is that of the fields that say
/// none. A section that the group declares is added to the integration's, unless it declares it itself: then its title
/// counts. A condition (`show_if`, `required_if`) sees the props of its own struct. A URL of the group beside a secret that
/// stands elsewhere in the integration must say `exposes_secrets`, too.
///
/// # A choice of groups
///
/// A group may be an enum, whose variants have fields with names, or none: then a select says which variant it is, and the
/// fields of each are shown, required and kept for that variant only. In the configuration it is that enum.
///
/// ```text
/// #[derive(Props)]
/// #[props(default = Anonymous)]
/// enum Login {
///     Anonymous,
///     #[choice(title = "With a token")]
///     Token {
///         #[prop]
///         token: Secret,
///     },
/// }
/// ```
///
/// The select is called like the enum (`login`), unless `name` says otherwise; `title`, `help` and `default` are said of it
/// too, and without a default a variant must be chosen. `#[choice(title = "..", value = "..")]` on a variant names it. As a
/// form has one field of a name, two variants have no field of one name, and none is called `kind`, which is the accessor
/// of the select.
///
/// # A value for each event
///
/// A group with a `per_event` prop says in `#[events(..)]` for which events it is made, by their names alone. An
/// integration that uses it has the props of those events that it handles; what is written about another through an
/// accessor is dropped.
///
/// # What is generated
///
/// Beside a group `Room` with a prop `server: Url`, and as visible as it:
///
/// | name | what it is |
/// |---|---|
/// | `impl Props for Room` | what an integration asks of a group |
/// | `Room::SERVER` | the typed key of `server` |
/// | `RoomProps` | the props, each with its changes, and their accessors: `server()`, `set_server(..)`, `server_changed()`, `server_was()` |
/// | `LoginKind` | of an enum `Login`: the names of its variants; `kind()`, `set_kind(..)` and `Login::KIND` are those of the select |
///
/// And in an integration, or a group, with the field `#[prop(flatten)] room: Room`:
///
/// | name | what it is |
/// |---|---|
/// | `room()` | the group's props, to read: `record.room().server()` |
/// | `room_mut()` | the same, to write: `record.room_mut().set_server(url)`, `record.room_mut().restore(Room::SERVER)` |
/// | `impl HasGroup<Room> for ..` | of the configuration: the group |
///
/// # Keys
///
/// `#[props(..)]` on the group, `#[prop(..)]` on a field, `#[choice(..)]` on a variant, each in the documentation of
/// `derive(Integration)`.
// `integration` is a mistake here, and told as one.
#[proc_macro_derive(Props, attributes(props, prop, events, choice, integration))]
pub fn props(input: TokenStream) -> TokenStream {
    guarded(derive_props, &parse_macro_input!(input as DeriveInput)).into()
}

/// Runs a derive. Should it ever panic, that is told as an error of ours, and not as one of the declaration.
fn guarded(derive: Derive, input: &DeriveInput) -> proc_macro2::TokenStream {
    let failed = || syn::Error::new(input.ident.span(), diagnostics::failed()).to_compile_error();
    panic::catch_unwind(|| derive(input)).unwrap_or_else(|_| failed())
}

type Derive = fn(&DeriveInput) -> proc_macro2::TokenStream;

fn derive_props(input: &DeriveInput) -> proc_macro2::TokenStream {
    let mut errors = Errors::default();
    let shape = check::shape::group(input, &mut errors);
    let draft = attributes::group::read(input, shape.as_ref(), &mut errors);
    finish(check::integration(draft, &mut errors), errors)
}

/// Makes an enum a vocabulary of events: each variant is an event, and holds its payload.
///
/// An integration names the events that it handles, and the vocabulary that they are of. It gets each with its payload,
/// as of GitLab's:
///
/// ```text
/// /// What a shop tells.
/// #[derive(Debug, Clone, Events)]
/// pub enum ShopEvent {
///     /// A customer paid an order.
///     OrderPaid(Order),
///     #[event(name = "shipped", sample = Shipment::sample)]
///     OrderShipped(Shipment),
/// }
///
/// #[derive(Integration)]
/// #[events(order_paid, shipped, in = ShopEvent)]
/// pub struct PackingSlip { .. }
/// ```
///
/// | of `OrderPaid(Order)` | is | unless it says |
/// |---|---|---|
/// | its name | `order_paid` | `name = ".."` |
/// | its switch | `order_paid_events`: the name, and `_events` | |
/// | its title | `Order paid` | `title = ".."` |
/// | its description | the first paragraph of its doc comment, without the full stop | `description = ".."` |
/// | in a new record | switched on | `default = false` |
/// | its example | none | `sample = path`, a `fn() -> Order` |
///
/// A payload is what serde can write as JSON and read again (`Serialize` and `DeserializeOwned`), `Send`, `Sync` and
/// `'static`, and as visible as the enum. In an integration's enum of events it is in an `Arc`, as it is read once for
/// all that take it. What a host dispatches is the payload's JSON, and what an integration gets is read from it: what
/// serde skips is not there. That enum shows of an event its name only: a payload need not be `Debug`.
///
/// Out of it come `impl Vocabulary`: `ShopEvent::EVENTS` is the metadata, and `to_raw` makes what a host dispatches.
///
/// Every key is in the documentation of `derive(Integration)`.
#[proc_macro_derive(Events, attributes(events, event))]
pub fn events(input: TokenStream) -> TokenStream {
    guarded(events_enum::derive, &parse_macro_input!(input as DeriveInput)).into()
}

/// The module that the runtime's `integration_tests!` makes.
#[doc(hidden)]
#[proc_macro]
pub fn integration_tests_module(input: TokenStream) -> TokenStream {
    kit::expand(parse_macro_input!(input as kit::Tests)).into()
}

fn derive_integration(input: &DeriveInput) -> proc_macro2::TokenStream {
    let mut errors = Errors::default();
    let fields = check::shape::fields(input, &mut errors);
    let draft = attributes::integration(input, fields, &mut errors);
    finish(check::integration(draft, &mut errors), errors)
}

fn finish(model: model::Integration, errors: Errors) -> proc_macro2::TokenStream {
    if errors.is_empty() {
        return expand::integration(&model);
    }
    let fallback = fallback::integration(model);
    errors.into_compile_errors().into_iter().chain(fallback).collect()
}

#[cfg(test)]
mod tests {
    // checklist: 52
    #[test]
    #[allow(clippy::panic, reason = "what is tested")]
    fn a_panic_is_an_error_of_ours() {
        let input = syn::parse_quote!(
            struct FooBar {}
        );
        let code = super::guarded(|_| panic!("no such place"), &input).to_string();
        assert!(code.contains("compile_error") && code.contains("its own mistake"), "{code}");
    }
}
