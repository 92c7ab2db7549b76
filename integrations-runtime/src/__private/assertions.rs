//! What only types show, found when the declaration compiles: traits with words of their own, and `const` assertions.

// A panic here is an error of the compiler: every function runs in a constant.
#![expect(clippy::panic, reason = "how a constant refuses to be made")]

use crate::errors::{Violation, Violations};
use crate::event::EventSpec;
use crate::event::vocabulary::Own;
use crate::integration::{Integration, Properties};
use crate::props::Props;
use crate::record::Record;
use crate::registry::Entry;
use crate::rules::{IsText, Rule};
use crate::spec::FieldSpec;
use crate::value::{Number, Prop, PropValue};

/// `pattern` applies to the type.
pub const fn assert_takes_pattern<V: TakesPattern>() {}

/// `url` applies to the type.
pub const fn assert_takes_url<V: TakesUrl>() {}

/// `public_url` applies to the type.
pub const fn assert_takes_public_url<V: TakesPublicUrl>() {}

/// `email` applies to the type.
pub const fn assert_takes_email<V: TakesEmail>() {}

/// `type = textarea` applies to the type.
pub const fn assert_takes_textarea<V: TakesTextarea>() {}

/// `checkbox_label` applies to the type.
pub const fn assert_is_bool<V: IsBool>() {}

/// `non_empty_password_title` and its kin apply to the type.
pub const fn assert_is_secret<V: IsSecret>() {}

/// `choices` applies to the type.
pub const fn assert_takes_choices<V: TakesChoices>() {}

/// What applies to text, each with words of its own: of [`IsText`] the compiler would say only that something does not.
macro_rules! text_only {
    ($($key:literal $applies:ident $message:literal;)*) => {$(
        #[doc = concat!("A type that `", $key, "` applies to.")]
        #[diagnostic::on_unimplemented(
            message = $message,
            label = "not text",
            note = "text is a `String`, a `Url` or a secret of these; use `range(min = .., max = ..)` to bound a number"
        )]
        pub trait $applies: IsText {}

        #[diagnostic::do_not_recommend]
        impl<T: IsText> $applies for T {}
    )*};
}

text_only! {
    "pattern" TakesPattern "`pattern` does not apply to `{Self}`";
    "url" TakesUrl "`url` does not apply to `{Self}`";
    "public_url" TakesPublicUrl "`public_url` does not apply to `{Self}`";
    "email" TakesEmail "`email` does not apply to `{Self}`";
    "type = textarea" TakesTextarea "`type = textarea` does not apply to `{Self}`";
}

/// A type that a box is drawn for.
#[diagnostic::on_unimplemented(
    message = "`checkbox_label` does not apply to `{Self}`",
    label = "not drawn as a box",
    note = "only a `bool` is drawn as a box: use `title` for the label of another field"
)]
pub trait IsBool {}

#[diagnostic::do_not_recommend]
impl IsBool for bool {}

/// A type whose values are hidden.
#[diagnostic::on_unimplemented(
    message = "`non_empty_password_title` and `non_empty_password_help` do not apply to `{Self}`",
    label = "not a secret",
    note = "make it a `Secret`, or use `title` and `help`"
)]
pub trait IsSecret {}

#[diagnostic::do_not_recommend]
impl<T: crate::value::Wipe> IsSecret for crate::value::Secret<T> {}

/// A type whose values can be checked against a list.
#[diagnostic::on_unimplemented(
    message = "`choices` does not apply to `{Self}`",
    label = "cannot be chosen from a list",
    note = "`choices` applies to `String`, numbers and lists of these; an enum with `#[derive(Choices)]` brings its own"
)]
pub trait TakesChoices {}

macro_rules! take_choices {
    ($($ty:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl TakesChoices for $ty {}
        #[diagnostic::do_not_recommend]
        impl TakesChoices for Vec<$ty> {}
    )*};
}

take_choices!(String i8 i16 i32 i64 isize u8 u16 u32 u64 usize);

/// A declared type that may have no value, and so can be one that must be filled in on a condition.
#[diagnostic::on_unimplemented(
    message = "`required_if` does not apply to `{Self}`",
    label = "required always, or never without a value",
    note = "`required_if` applies to an `Option`, a list and a map: make it an `Option`"
)]
pub trait MayBeMissing: Prop {}

#[diagnostic::do_not_recommend]
impl<T: PropValue> MayBeMissing for Option<T> {}

#[diagnostic::do_not_recommend]
impl<T: crate::value::ListItem> MayBeMissing for Vec<T> {}

#[diagnostic::do_not_recommend]
impl MayBeMissing for std::collections::BTreeMap<String, String> {}

/// `required_if` applies to the declared type.
pub const fn assert_may_be_required<P: MayBeMissing>() {}

/// A declared type that can have a default: any but an `Option`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a prop with a default",
    label = "cannot have a default",
    note = "an `Option` with a default would never be `None`: declare it without `Option`, or without `default`"
)]
pub trait Defaultable: PropValue {}

#[diagnostic::do_not_recommend]
impl<T: PropValue> Defaultable for T {}

/// A type of which a default can be written as text.
#[diagnostic::on_unimplemented(
    message = "text is no default of `{Self}`",
    label = "not a `{Self}`",
    note = "write a value of the type itself: `8080`, `true`, `vec![..]`, `Sound::Bell`"
)]
pub trait FromText {
    /// The default.
    fn from_text(text: &'static str) -> Self;
}

#[diagnostic::do_not_recommend]
impl<T: From<&'static str>> FromText for T {
    fn from_text(text: &'static str) -> Self {
        text.into()
    }
}

/// The type of a field without `#[prop]`.
#[diagnostic::on_unimplemented(
    message = "this field has no `#[prop]`, and `{Self}` has no `Default`",
    label = "neither a prop nor made by `Default`",
    note = "add `#[prop]` to make it a setting; else it is runtime state, so implement `Default` for `{Self}`"
)]
pub trait State {
    /// Its value when a configuration is made.
    fn initial() -> Self;
}

#[diagnostic::do_not_recommend]
impl<T: Default> State for T {
    fn initial() -> Self {
        Self::default()
    }
}

/// How a function checks: by being called. Beside it stands another way, which nothing goes: with the choice of two, the
/// compiler says of a wrong function that it is none, in the words of the trait; with one, where it differs in its own.
pub struct ByCall;

/// The other way.
pub struct NoWay;

/// What the other way asks for.
pub trait Never {}

/// A function that `validate = path` names on a prop whose accessor gives `A`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot check a `{A}`",
    label = "not a check of a `{A}`",
    note = "write `fn check(value: {A}) -> Result<(), E>`, where `E` is `String`, `&'static str` or `Violation`"
)]
pub trait Checks<A, How> {
    /// What is wrong.
    ///
    /// # Errors
    ///
    /// What the function says.
    fn check(self, value: A) -> Result<(), Violation>;
}

#[diagnostic::do_not_recommend]
impl<A, E: Into<Violation>, F: FnOnce(A) -> Result<(), E>> Checks<A, ByCall> for F {
    fn check(self, value: A) -> Result<(), Violation> {
        self(value).map_err(Into::into)
    }
}

#[diagnostic::do_not_recommend]
impl<A, F: Never> Checks<A, NoWay> for F {
    fn check(self, _: A) -> Result<(), Violation> {
        Ok(())
    }
}

/// A function that `if = path` names.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say whether this program has a prop",
    label = "not a function that says yes or no",
    note = "write `fn is_there() -> bool`"
)]
pub trait SaysWhether<How> {
    /// What it says.
    fn says(self) -> bool;
}

#[diagnostic::do_not_recommend]
impl<F: FnOnce() -> bool> SaysWhether<ByCall> for F {
    fn says(self) -> bool {
        self()
    }
}

#[diagnostic::do_not_recommend]
impl<F: Never> SaysWhether<NoWay> for F {
    fn says(self) -> bool {
        false
    }
}

/// A function that `validate = path` names on the struct `T`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot check a `Record<{T}>`",
    label = "not a check of a `Record<{T}>`",
    note = "write `fn check(record: &Record<{T}>) -> Result<(), E>`, where `E` is `String`, `&'static str`, `Violation` or `Violations`"
)]
pub trait ChecksRecord<T: Integration, How> {
    /// What is wrong.
    ///
    /// # Errors
    ///
    /// What the function says.
    fn check(self, record: &Record<T>) -> Result<(), Violations>;
}

#[diagnostic::do_not_recommend]
impl<T: Integration, E: Into<Violations>, F: FnOnce(&Record<T>) -> Result<(), E>> ChecksRecord<T, ByCall>
    for F
{
    fn check(self, record: &Record<T>) -> Result<(), Violations> {
        self(record).map_err(Into::into)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Integration, F: Never> ChecksRecord<T, NoWay> for F {
    fn check(self, _: &Record<T>) -> Result<(), Violations> {
        Ok(())
    }
}

/// A function that `migrate(..)` names.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a step of `migrate`",
    label = "not a step from one version to the next",
    note = "write `fn step(stored: &mut Properties) -> Result<(), E>`, where `E` is `String`, `&'static str` or `Violation`"
)]
pub trait Migrates<How> {
    /// Brings what is stored to the next version.
    ///
    /// # Errors
    ///
    /// What the function says.
    fn migrate(self, stored: &mut Properties) -> Result<(), Violation>;
}

#[diagnostic::do_not_recommend]
impl<E: Into<Violation>, F: FnOnce(&mut Properties) -> Result<(), E>> Migrates<ByCall> for F {
    fn migrate(self, stored: &mut Properties) -> Result<(), Violation> {
        self(stored).map_err(Into::into)
    }
}

#[diagnostic::do_not_recommend]
impl<F: Never> Migrates<NoWay> for F {
    fn migrate(self, _: &mut Properties) -> Result<(), Violation> {
        Ok(())
    }
}

/// The field of a name: what is asserted of it is read from the metadata, so that a type which cannot be a prop says
/// nothing more here.
const fn field<P: Props>(name: &str) -> Option<&'static FieldSpec> {
    let mut fields = P::TABLE.fields;
    while let [field, rest @ ..] = fields {
        if same(field.name, name) {
            return Some(field);
        }
        fields = rest;
    }
    None
}

/// A bound of a field's `range` is one that its type can hold, or else `message`.
#[track_caller]
pub const fn assert_bound<P: Props>(name: &'static str, bound: Number, message: &'static str) {
    let Some(field) = field::<P>(name) else { return };
    let mut rules = field.rules;
    while let [rule, rest @ ..] = rules {
        if let Some((Number::Int(least), Number::Int(greatest))) = rule.limits {
            let fits = match bound {
                Number::Int(bound) => least <= bound && bound <= greatest,
                Number::Float(_) => false,
            };
            assert!(fits, "{}", message);
        }
        rules = rest;
    }
}

/// A field with a default is no secret: a default would stand in the source code.
#[track_caller]
pub const fn assert_no_secret<P: Props>(name: &'static str) {
    let Some(field) = field::<P>(name) else { return };
    if field.secret {
        let message = Message::new()
            .then("the secret `")
            .then(field.name)
            .then("` has a default, which stands in the program for all to read")
            .then("\nhelp: remove the default, and have the secret given");
        panic!("{}", message.text());
    }
}

/// A field is a secret, as its name says; it is declared as `ty`, and would be hidden as `secret`.
#[track_caller]
pub const fn assert_secret<P: Props>(name: &'static str, ty: &'static str, secret: &'static str) {
    let Some(field) = field::<P>(name) else { return };
    if !field.secret {
        let message = Message::new()
            .then("the prop `")
            .then(field.name)
            .then("` is named like a secret but is a `")
            .then(ty)
            .then("`\nhelp: make it ")
            .then(secret)
            .then(", or say why it is none: `#[prop(not_secret = \"..\")]`");
        panic!("{}", message.text());
    }
}

/// A URL beside a secret says whether it exposes secrets.
#[track_caller]
pub const fn assert_exposure_said<P: Props>(name: &'static str) {
    let Some(url) = field::<P>(name) else { return };
    if !is_url(url) {
        return;
    }
    let mut fields = P::TABLE.fields;
    while let [other, rest @ ..] = fields {
        if other.secret && other.place != url.place {
            let message = Message::new()
                .then("changing `")
                .then(url.name)
                .then("` would send `")
                .then(other.name)
                .then("` to another host\nhelp: add `exposes_secrets`, so that `")
                .then(other.name)
                .then("` must be given again, or `exposes_secrets = false`");
            panic!("{}", message.text());
        }
        fields = rest;
    }
}

pub(super) const fn is_url(field: &FieldSpec) -> bool {
    let mut rules = field.rules;
    while let [rule, rest @ ..] = rules {
        if matches!(rule.rule, Rule::Url | Rule::PublicUrl) {
            return true;
        }
        rules = rest;
    }
    match field.format {
        Some(format) => same(format, "uri"),
        None => false,
    }
}

/// A field that may be hidden, or that not every program has (`what`), need not have a value.
#[track_caller]
pub const fn assert_may_be_missing<P: Props>(name: &'static str, what: &'static str) {
    let Some(field) = field::<P>(name) else { return };
    if field.required {
        let message = Message::new()
            .then("`")
            .then(field.name)
            .then("` may be ")
            .then(what)
            .then(", and a configuration has no value for it then")
            .then("\nhelp: make it an `Option`, or give it a default");
        panic!("{}", message.text());
    }
}

/// No two integrations have one name.
#[track_caller]
pub const fn assert_unique_names(entries: &[Entry]) {
    let mut rest = entries;
    while let [entry, tail @ ..] = rest {
        let mut others = tail;
        while let [other, tail @ ..] = others {
            if same(entry.spec().name, other.spec().name) {
                let message = Message::new()
                    .then("two integrations are named `")
                    .then(entry.spec().name)
                    .then("`\nhelp: give one of them another name: `#[integration(name = \"..\")]`");
                panic!("{}", message.text());
            }
            others = tail;
        }
        rest = tail;
    }
}

/// The place of an event in the vocabulary, which the declaration calls `path`.
#[track_caller]
pub const fn event_index(vocabulary: Own, name: &'static str, path: &'static str) -> usize {
    let mut message = Message::new().then("`").then(path).then("` has no event `").then(name);
    message = message.then("`\nhelp: its events are ");
    let (mut events, mut index) = (vocabulary.events, 0);
    while let [event, rest @ ..] = events {
        if same(event.name, name) {
            return index;
        }
        message = message.then(if index == 0 { "`" } else { ", `" }).then(event.name).then("`");
        (events, index) = (rest, index + 1);
    }
    panic!("{}", message.text());
}

/// The row of an event; one of nothing for a name of no event, which is told where its place is asked for.
pub const fn event_row(vocabulary: Own, name: &'static str) -> EventSpec {
    let mut events = vocabulary.events;
    while let [event, rest @ ..] = events {
        if same(event.name, name) {
            return *event;
        }
        events = rest;
    }
    EventSpec { name, field: name, title: name, description: "", default: false }
}

pub(super) const fn same(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    while let ([first_a, rest_a @ ..], [first_b, rest_b @ ..]) = (a, b) {
        if *first_a != *first_b {
            return false;
        }
        (a, b) = (rest_a, rest_b);
    }
    a.is_empty() && b.is_empty()
}

/// A message put together when compiled. What does not fit is cut.
pub(super) struct Message {
    bytes: [u8; 512],
    length: usize,
}

impl Message {
    pub(super) const fn new() -> Self {
        Self { bytes: [0; 512], length: 0 }
    }

    pub(super) const fn then(mut self, text: &str) -> Self {
        let mut rest = text.as_bytes();
        while let [byte, tail @ ..] = rest {
            if let Some(place) = self.bytes.split_at_mut(self.length).1.first_mut() {
                *place = *byte;
                self.length += 1;
            }
            rest = tail;
        }
        self
    }

    pub(super) const fn text(&self) -> &str {
        match std::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "the declaration is not valid",
        }
    }
}
