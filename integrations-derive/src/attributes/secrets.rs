//! What has to do with secrets: `exposes_secrets`, `not_secret`, `non_empty_password_title`, `non_empty_password_help`.

use darling::FromMeta;
use syn::Expr;

use super::setting::Setting;
use super::text::spanned_text;
use super::values::{Quoted, Switch, Text};
use crate::errors::Errors;
use crate::model::Spanned;

#[derive(Default, FromMeta)]
#[darling(allow_unknown_fields)]
pub(crate) struct SecrecyKeys {
    exposes_secrets: Setting<Switch>,
    not_secret: Setting<Quoted>,
    non_empty_password_title: Setting<Text>,
    non_empty_password_help: Setting<Text>,
}

pub(crate) struct Secrecy {
    pub exposes_secrets: Option<Spanned<bool>>,
    pub not_secret: Option<Spanned<String>>,
    pub non_empty_password_title: Option<Spanned<Expr>>,
    pub non_empty_password_help: Option<Spanned<Expr>>,
}

impl SecrecyKeys {
    pub(crate) fn read(self, errors: &mut Errors) -> Secrecy {
        let exposes_secrets = self.exposes_secrets.take_spanned(errors);
        Secrecy {
            exposes_secrets: exposes_secrets.map(|Spanned { value, span }| Spanned { value: value.0, span }),
            not_secret: self.not_secret.take(errors).map(Quoted::spanned),
            non_empty_password_title: spanned_text(self.non_empty_password_title, errors),
            non_empty_password_help: spanned_text(self.non_empty_password_help, errors),
        }
    }
}
