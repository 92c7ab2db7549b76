//! What people read: `title`, `description`, `help`, `placeholder`, `checkbox_label`.

use darling::FromMeta;
use syn::Expr;

use super::setting::Setting;
use super::values::Text;
use crate::errors::Errors;
use crate::model::Spanned;

/// The texts of a prop.
#[derive(Default, FromMeta)]
#[darling(allow_unknown_fields)]
pub(crate) struct TextKeys {
    title: Setting<Text>,
    description: Setting<Text>,
    help: Setting<Text>,
    placeholder: Setting<Text>,
    checkbox_label: Setting<Text>,
}

pub(crate) struct Texts {
    pub title: Option<Expr>,
    pub description: Option<Expr>,
    pub help: Option<Expr>,
    pub placeholder: Option<Expr>,
    pub checkbox_label: Option<Spanned<Expr>>,
}

impl TextKeys {
    pub(crate) fn read(self, errors: &mut Errors) -> Texts {
        Texts {
            title: text(self.title, errors),
            description: text(self.description, errors),
            help: text(self.help, errors),
            placeholder: text(self.placeholder, errors),
            checkbox_label: spanned_text(self.checkbox_label, errors),
        }
    }
}

pub(crate) fn text(setting: Setting<Text>, errors: &mut Errors) -> Option<Expr> {
    setting.take(errors).map(|text| text.0)
}

/// A text, with the place of its key.
pub(crate) fn spanned_text(setting: Setting<Text>, errors: &mut Errors) -> Option<Spanned<Expr>> {
    let Spanned { value, span } = setting.take_spanned(errors)?;
    Some(Spanned { value: value.0, span })
}
