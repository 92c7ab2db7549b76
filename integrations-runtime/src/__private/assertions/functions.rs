//! What a function must be that a declaration names.

use crate::errors::{Violation, Violations};
use crate::integration::{Integration, Properties};
use crate::record::Record;

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
