//! What only types show, found when the declaration compiles: traits with words of their own, and `const` assertions.

// A panic here is an error of the compiler: every function runs in a constant.
#![expect(clippy::panic, reason = "how a constant refuses to be made")]

use crate::registry::Entry;
use crate::rules::{IsText, Rule};
use crate::spec::{FieldSpec, IntegrationSpec};
use crate::value::{Number, PropValue};

/// `type = textarea` applies to the type.
pub const fn assert_is_text<V: IsText>() {}

/// `checkbox_label` applies to the type.
pub const fn assert_is_bool<V: IsBool>() {}

/// `non_empty_password_title` and its kin apply to the type.
pub const fn assert_is_secret<V: IsSecret>() {}

/// `choices` applies to the type.
pub const fn assert_takes_choices<V: TakesChoices>() {}

/// A type that a box is drawn for.
#[diagnostic::on_unimplemented(
    message = "`checkbox_label` does not apply to `{Self}`",
    label = "not drawn as a box",
    note = "only a `bool` is drawn as a box: use `title` for the label of another field"
)]
pub trait IsBool {}

impl IsBool for bool {}

/// A type whose values are hidden.
#[diagnostic::on_unimplemented(
    message = "`non_empty_password_title` and `non_empty_password_help` do not apply to `{Self}`",
    label = "not a secret",
    note = "make it a `Secret`, or use `title` and `help`"
)]
pub trait IsSecret {}

impl<T: crate::value::Wipe> IsSecret for crate::value::Secret<T> {}

/// A type whose values can be checked against a list.
#[diagnostic::on_unimplemented(
    message = "`choices` does not apply to `{Self}`",
    label = "cannot be chosen from a list",
    note = "`choices` applies to `String`, numbers and lists of these; an enum with `#[derive(Choices)]` brings its own"
)]
pub trait TakesChoices {}

macro_rules! take_choices {
    ($($ty:ty)*) => {$( impl TakesChoices for $ty {} impl TakesChoices for Vec<$ty> {} )*};
}

take_choices!(String i8 i16 i32 i64 isize u8 u16 u32 u64 usize);

/// A declared type that can have a default: any but an `Option`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a prop with a default",
    label = "cannot have a default",
    note = "an `Option` with a default would never be `None`: declare it without `Option`, or without `default`"
)]
pub trait Defaultable: PropValue {}

#[diagnostic::do_not_recommend]
impl<T: PropValue> Defaultable for T {}

/// The field at an index: what is asserted of it is read from the metadata, so that a type which cannot be a prop says
/// nothing more here.
const fn field(spec: &'static IntegrationSpec, index: usize) -> Option<&'static FieldSpec> {
    match spec.fields.split_at_checked(index) {
        Some((_, [field, ..])) => Some(field),
        _ => None,
    }
}

/// The bounds of a field's `range` are ones that its type can reach.
#[track_caller]
pub const fn assert_bounds(spec: &'static IntegrationSpec, index: usize) {
    let Some(field) = field(spec, index) else { return };
    let mut rules = field.rules;
    while let [rule, rest @ ..] = rules {
        if let (Rule::Range { min, max }, Some((least, greatest))) = (rule.rule, rule.limits) {
            assert_bound(min, least, greatest);
            assert_bound(max, least, greatest);
        }
        rules = rest;
    }
}

#[track_caller]
const fn assert_bound(bound: Option<Number>, least: Number, greatest: Number) {
    let fits = match (bound, least, greatest) {
        (Some(Number::Int(bound)), Number::Int(least), Number::Int(greatest)) => {
            least <= bound && bound <= greatest
        }
        (Some(Number::Float(_)), Number::Int(_), _) => panic!("`range` of a whole number needs whole bounds"),
        _ => true,
    };
    assert!(fits, "`range` has a bound that the type of the field cannot reach");
}

/// A field that is no secret where `message` says what is wrong with one: a default would stand in the source code.
#[track_caller]
pub const fn assert_no_secret(spec: &'static IntegrationSpec, index: usize, message: &'static str) {
    if let Some(field) = field(spec, index) {
        assert!(!field.secret, "{}", message);
    }
}

/// A field that is a secret, as its name says.
#[track_caller]
pub const fn assert_secret(spec: &'static IntegrationSpec, index: usize, message: &'static str) {
    if let Some(field) = field(spec, index) {
        assert!(field.secret, "{}", message);
    }
}

/// A URL beside a secret says whether it exposes secrets.
#[track_caller]
pub const fn assert_exposure_said(spec: &'static IntegrationSpec, index: usize) {
    let Some(url) = field(spec, index) else { return };
    if !is_url(url) {
        return;
    }
    let mut fields = spec.fields;
    let mut at = 0;
    while let [other, rest @ ..] = fields {
        if other.secret && at != index {
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
        (fields, at) = (rest, at + 1);
    }
}

const fn is_url(field: &FieldSpec) -> bool {
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

const fn same(a: &str, b: &str) -> bool {
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
struct Message {
    bytes: [u8; 512],
    length: usize,
}

impl Message {
    const fn new() -> Self {
        Self { bytes: [0; 512], length: 0 }
    }

    const fn then(mut self, text: &str) -> Self {
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

    const fn text(&self) -> &str {
        match std::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "the declaration is not valid",
        }
    }
}
