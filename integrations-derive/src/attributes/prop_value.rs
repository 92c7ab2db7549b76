//! A newtype with `#[derive(PropValue)]`.

use darling::FromMeta;
use syn::{DeriveInput, Field, Path};

use super::integration::krate;
use super::scan;
use super::setting::{Setting, receive};
use super::values::CratePath;
use crate::errors::Errors;
use crate::vocabulary::Level;

#[derive(Default, FromMeta)]
#[darling(allow_unknown_fields)]
struct Keys {
    #[darling(rename = "crate")]
    krate: Setting<CratePath>,
}

/// Where the runtime is.
pub(crate) fn read(input: &DeriveInput, errors: &mut Errors) -> Path {
    let scanned = scan::scan(&input.attrs, Level::PropValue, errors);
    let keys: Keys = receive(&scanned.items, errors);
    krate(keys.krate, errors)
}

/// Tells of an attribute of the struct's on its field.
pub(crate) fn misplaced(field: &Field, errors: &mut Errors) {
    scan::misplaced(&field.attrs, Level::PropValue, errors);
}
