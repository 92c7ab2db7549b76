//! How a prop is stored: `alias`, `storage`.

use darling::FromMeta;
use syn::Expr;

use super::setting::{Setting, Value};
use super::values::{Quoted, Word};
use crate::diagnostics as say;
use crate::errors::Errors;
use crate::model::Spanned;
use crate::vocabulary::STORAGES;

#[derive(Default, FromMeta)]
#[darling(allow_unknown_fields)]
pub(crate) struct StorageKeys {
    #[darling(multiple)]
    alias: Vec<Setting<Quoted>>,
    storage: Setting<Place>,
}

pub(crate) struct Storage {
    pub aliases: Vec<Spanned<String>>,
    pub data_fields: bool,
}

impl StorageKeys {
    pub(crate) fn read(self, errors: &mut Errors) -> Storage {
        let aliases = self.alias.into_iter().filter_map(|alias| alias.take(errors));
        Storage {
            aliases: aliases.map(Quoted::spanned).collect(),
            data_fields: self.storage.take(errors).is_some_and(|place| place.data_fields),
        }
    }
}

/// `storage = data_fields`
struct Place {
    data_fields: bool,
}

impl Value for Place {
    fn from_value(value: &Expr) -> syn::Result<Self> {
        let Word(word) = Word::from_value(value)?;
        if STORAGES.contains(&word.value.as_str()) {
            return Ok(Self { data_fields: word.value == "data_fields" });
        }
        Err(syn::Error::new(word.span, say::unknown_storage(&word.value)))
    }
}
