//! E-mail addresses.

use email_address::{EmailAddress, Options};
use serde_json::Value as Json;

use super::{CastError, ListItem, PropValue, Subject};
use crate::rules::{HasLength, IsText};
use crate::spec::FieldType;

#[diagnostic::do_not_recommend]
impl PropValue for EmailAddress {
    type Ref<'a> = &'a EmailAddress;
    type Get<'a> = Option<&'a EmailAddress>;
    const FIELD_TYPE: FieldType = FieldType::Text;
    const FORMAT: Option<&'static str> = Some("email");

    fn read(&self) -> &EmailAddress {
        self
    }

    fn get(value: Option<&Self>) -> Option<&EmailAddress> {
        value
    }

    /// Of what a program wrote, every address: also one with a name before it.
    fn from_stored(stored: &Json) -> Result<Self, CastError> {
        match stored.as_str() {
            Some(text) => text.parse().map_err(|_| wrong()),
            None => Err(CastError::wrong_type("a string", stored)),
        }
    }

    /// As an e-mail field takes it: an address alone, with no name before it, and at a domain rather than an IP address.
    fn from_text(text: &str) -> Result<Self, CastError> {
        let alone = Options::default().without_display_text().without_domain_literal();
        Self::parse_with_options(text.trim(), alone).map_err(|_| wrong())
    }

    fn to_stored(&self) -> Json {
        Json::from(self.as_str())
    }

    fn same(&self, other: &Self) -> bool {
        // Its own equality passes over the case of the domain: here a change of it is one.
        self.as_str() == other.as_str()
    }

    fn subject(&self) -> Subject<'_> {
        Subject::Text(self.as_str())
    }
}

#[diagnostic::do_not_recommend]
impl HasLength for EmailAddress {}
#[diagnostic::do_not_recommend]
impl IsText for EmailAddress {}
impl ListItem for EmailAddress {}

fn wrong() -> CastError {
    CastError::new("email", "must be an e-mail address")
}
