//! What only types show, found when the declaration compiles: traits with words of their own, and `const` assertions.

use crate::registry::Entry;
use crate::rules::{HasLength, IsNumber, IsText};
use crate::value::{Number, Prop, PropValue};

/// The type can be a prop's.
pub const fn assert_prop<P: Prop>() {}

/// `length` applies to the type.
pub const fn assert_has_length<V: HasLength>() {}

/// `range` applies to the type.
pub const fn assert_is_number<V: IsNumber>() {}

/// `pattern`, `url`, `public_url`, `email` and `type = textarea` apply to the type.
pub const fn assert_is_text<V: IsText>() {}

/// `checkbox_label` applies to the type.
pub const fn assert_is_bool<V: IsBool>() {}

/// `non_empty_password_title` and its kin apply to the type.
pub const fn assert_is_secret<V: IsSecret>() {}

/// `choices` applies to the type.
pub const fn assert_takes_choices<V: TakesChoices>() {}

/// A prop of the type can have a default.
pub const fn assert_defaultable<P: Defaultable>() {}

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
    message = "an `Option` with a default is never `None`",
    label = "has a default",
    note = "declare it without `Option`, or without `default`"
)]
pub trait Defaultable {}

#[diagnostic::do_not_recommend]
impl<T: PropValue> Defaultable for T {}

/// A bound of `range` is one that the type can reach.
#[track_caller]
pub const fn assert_bound<V: IsNumber>(bound: Number) {
    let fits = match (bound, V::LEAST, V::GREATEST) {
        (Number::Int(bound), Number::Int(least), Number::Int(greatest)) => least <= bound && bound <= greatest,
        (Number::Float(_), Number::Int(_), _) => panic!("`range` of a whole number needs whole bounds"),
        _ => true,
    };
    assert!(fits, "`range` has a bound that the type of the field cannot reach");
}

/// A secret has no default: it would stand in the source code.
#[track_caller]
pub const fn assert_no_secret_default<P: Prop>(message: &'static str) {
    assert!(!<P::Value as PropValue>::SECRET, "{}", message);
}

/// A prop that is named like a secret is one.
#[track_caller]
pub const fn assert_named_secret<P: Prop>(message: &'static str) {
    assert!(<P::Value as PropValue>::SECRET, "{}", message);
}

/// Whether values of the type are URLs.
pub const fn is_url<P: Prop>() -> bool {
    match <P::Value as PropValue>::FORMAT {
        Some(format) => same(format, "uri"),
        None => false,
    }
}

/// A URL beside a secret says whether it exposes secrets. `others` are the other props, and whether each is a secret.
#[track_caller]
pub const fn assert_exposure_said(prop: &str, is_url: bool, others: &[(&str, bool)]) {
    if !is_url {
        return;
    }
    let mut rest = others;
    while let [(other, is_secret), tail @ ..] = rest {
        if *is_secret {
            let message = Message::new()
                .then("changing `")
                .then(prop)
                .then("` would send `")
                .then(other)
                .then("` to another host\nhelp: add `exposes_secrets`, so that the secrets must be given again, or `exposes_secrets = false`");
            panic!("{}", message.text());
        }
        rest = tail;
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
