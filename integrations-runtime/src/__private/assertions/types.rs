//! What a declared type must be, for a key that is written on it.

use crate::rules::IsText;
use crate::value::{Prop, PropValue};
use crate::webhook::Webhook;

/// A type that says `webhook`.
pub trait SaysWebhook: Webhook {}

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
