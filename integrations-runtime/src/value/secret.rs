//! Values that must not be shown.

use std::fmt;

use serde_json::Value as Json;
use subtle::ConstantTimeEq as _;
use url::Url;
use zeroize::Zeroize;

use super::{CastError, PropValue, Shape, Subject};
use crate::spec::{ColumnType, FieldType};

/// A value that is never shown: it has no `Display` and no `Serialize`, its `Debug` is redacted, and its memory is
/// zeroed when it is dropped.
///
/// ```
/// use integrations_runtime::Secret;
///
/// let password = Secret::from("correct horse");
/// assert_eq!(format!("{password:?}"), "Secret([redacted])");
/// assert_eq!(password.expose_secret(), "correct horse");
/// ```
///
/// ```compile_fail
/// # use integrations_runtime::Secret;
/// println!("{}", Secret::from("correct horse")); // no Display
/// ```
///
/// ```compile_fail
/// # use integrations_runtime::Secret;
/// serde_json::to_string(&Secret::from("correct horse")); // no Serialize
/// ```
///
/// Copies that were made before the value came here (a request's body, a JSON document) are not zeroed.
pub struct Secret<T: Wipe = String>(T);

impl<T: Wipe> Secret<T> {
    /// Hides a value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value, in plain. Each use is a place to review.
    pub const fn expose_secret(&self) -> &T {
        &self.0
    }
}

impl Secret {
    /// Whether this is the secret that someone gave: a token in a request, say.
    ///
    /// The time that it takes depends on the lengths of the two, not on where they differ; so the right one cannot be
    /// guessed character by character. An empty secret is nobody's.
    ///
    /// ```
    /// use integrations_runtime::Secret;
    ///
    /// let token = Secret::from("t0k3n");
    /// assert!(token.matches("t0k3n"));
    /// assert!(!token.matches("t0k3m"));
    /// assert!(!Secret::from("").matches(""));
    /// ```
    pub fn matches(&self, given: &str) -> bool {
        same_secret(&self.0, given)
    }
}

/// See [`Secret::matches`].
pub(crate) fn same_secret(secret: &str, given: &str) -> bool {
    // Of unequal lengths, `ct_eq` says so at once: no more than the length is told.
    !secret.is_empty() && bool::from(secret.as_bytes().ct_eq(given.as_bytes()))
}

impl<T: Wipe> Drop for Secret<T> {
    fn drop(&mut self) {
        self.0.wipe();
    }
}

impl<T: Wipe + Clone> Clone for Secret<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: Wipe> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret([redacted])")
    }
}

impl<T: Wipe> From<T> for Secret<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl From<&str> for Secret {
    fn from(value: &str) -> Self {
        Self(value.to_owned())
    }
}

/// A type whose memory can be overwritten: what a [`Secret`] can hold.
#[diagnostic::on_unimplemented(
    message = "a `Secret` cannot hold a `{Self}`",
    label = "cannot be wiped from memory",
    note = "a `Secret` holds a `String`, a `Url`, a number, or a type that implements `Wipe`"
)]
pub trait Wipe {
    /// Overwrites the value with zeros, in a way that the compiler does not optimise away.
    fn wipe(&mut self);
}

#[diagnostic::do_not_recommend]
impl Wipe for String {
    fn wipe(&mut self) {
        self.zeroize();
    }
}

macro_rules! wipe_numbers {
    ($($number:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl Wipe for $number {
            fn wipe(&mut self) {
                self.zeroize();
            }
        }
    )*};
}

wipe_numbers!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize f32 f64);

#[diagnostic::do_not_recommend]
impl Wipe for Url {
    fn wipe(&mut self) {
        // A URL owns one string: it is taken out, so that it can be zeroed.
        if let Ok(blank) = Url::parse("wiped:") {
            String::from(std::mem::replace(self, blank)).zeroize();
        }
    }
}

#[diagnostic::do_not_recommend]
impl<T: PropValue + Wipe> PropValue for Secret<T> {
    type Ref<'a> = &'a Secret<T>;
    type Get<'a> = Option<&'a Secret<T>>;
    const FIELD_TYPE: FieldType = FieldType::Password;
    const FORMAT: Option<&'static str> = T::FORMAT;
    const SECRET: bool = true;
    const COLUMN: ColumnType = T::COLUMN;
    const SHAPE: Shape = T::SHAPE;

    fn read(&self) -> &Self {
        self
    }

    fn get(value: Option<&Self>) -> Option<&Self> {
        value
    }

    fn from_stored(stored: &Json) -> Result<Self, CastError> {
        T::from_stored(stored).map(Secret)
    }

    fn from_text(text: &str) -> Result<Self, CastError> {
        T::from_text(text).map(Secret)
    }

    fn from_input(input: &Json) -> Result<Self, CastError> {
        T::from_input(input).map(Secret)
    }

    fn to_stored(&self) -> Json {
        self.0.to_stored()
    }

    fn same(&self, other: &Self) -> bool {
        self.0.same(&other.0)
    }

    fn subject(&self) -> Subject<'_> {
        self.0.subject()
    }

    fn parsed_url(&self) -> Option<&Url> {
        self.0.parsed_url()
    }
}
