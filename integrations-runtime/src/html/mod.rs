//! The form of a record as HTML (feature `html`): accessible, and of use without JavaScript.
//!
//! ```
//! use integrations_runtime::{Integration, Record, Secret, html};
//!
//! /// Rings a bell in the office.
//! #[derive(Integration)]
//! #[events(push, tag_push)]
//! struct Bell {
//!     /// Ask the office manager for it.
//!     #[prop]
//!     token: Secret,
//!     #[prop(default = 1, range(max = 5))]
//!     rings: u8,
//! }
//!
//! let mut record = Record::<Bell>::new();
//! let form = record.form(); // as it is stored
//! let options = html::Options::new("/integrations/bell").hidden("csrf", "made up");
//! let page = html::page(&form, &options);
//! assert!(page.contains(r#"<label for="bell-rings">Rings</label>"#));
//!
//! // The browser posts. The product takes out what is its own (`csrf`), and gives the rest to the record.
//! let posted = [("active", "false"), ("active", "true"), ("token", "t0k3n"), ("rings", "9")];
//! let saved = record.assign_form(posted).and_then(|()| record.validate());
//! if let Err(violations) = saved {
//!     // What was typed stays in the form, but for the secret; what is wrong stands beside the fields and at the top.
//!     let page = html::page(&form, &options.submitted(posted).violations(&violations));
//!     assert!(page.contains("Rings must be at most 5"));
//!     assert!(page.contains(r#"value="9""#));
//!     assert!(!page.contains("t0k3n"));
//! }
//! ```
//!
//! # What a product does
//!
//! - It sends [`form`] within a page of its own, or [`page`]. [`STYLESHEET`] and [`SCRIPT`] are files to serve; nothing has to be
//!   built. No script and no style stands in the form itself, so a content security policy may refuse both
//!   ([`Options::assets`]).
//! - What is posted goes to [`assign_form`](crate::Record::assign_form), then [`validate`](crate::Record::validate). Where one refuses, it
//!   answers with the form **as it was before** `assign_form`, [`submitted`](Options::submitted) and
//!   [`violations`](Options::violations). A form that is drawn of the edited record would say of a secret which was just typed that it
//!   is stored.
//!
//! # Without the script
//!
//! Every field is shown, and one with a condition says when it counts; the server drops the value of what is hidden. The browser
//! checks nothing (`novalidate`): an inactive integration may be saved incomplete, and what is wrong the server says.
//!
//! # With it
//!
//! Conditions are evaluated as [`Condition`](crate::Condition) is: fields appear and disappear, marks of what is required too.
//! While the integration is active, what the browser finds wrong is shown in the same places as what the server does. The attributes
//! refuse nothing that the server takes: a length is counted in characters, not in the units of UTF-16 that
//! `maxlength` counts (and cuts off at); what a pattern means in another way to a browser is left to the server. Numbers beyond 2^53
//! and values that a type of one's own changes as it reads them are compared as they are typed.
//!
//! # What a form cannot hold
//!
//! An item of a list with a line break, say: such a list is shown, and cannot be edited. Line breaks come back as LF. A stored text
//! that is empty comes back as unset. A type that implements [`PropValue`](crate::PropValue) by hand is shown in its form for storage.

mod attributes;
mod condition;
mod control;
mod draw;
mod options;
mod values;
mod words;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::form::Form;
use draw::Drawing;

pub use options::Options;
pub use words::texts;

/// A style sheet for the form: light and dark as the reader prefers (`prefers-color-scheme`), in the system's fonts. All of it is
/// under `.integration`; a product overrides the custom properties at its top, or does without.
pub const STYLESHEET: &str = include_str!("form.css");

/// The script for every form in the document: conditions, marks, and errors that the browser finds. It needs no module and no
/// library, and is to be loaded with `defer`.
pub const SCRIPT: &str = include_str!("form.js");

/// The `<form>` with everything in it: what the integration does, errors, sections, fields, events, the button. It has no
/// heading; those of the sections are `<h2>`.
///
/// It is posted as `application/x-www-form-urlencoded`, which [`assign_form`](crate::Record::assign_form) takes: see the
/// [module](self).
pub fn form(form: &Form, options: &Options<'_>) -> String {
    draw::form(&Drawing::new(form, options)).into_string()
}

/// A whole document around the [`form`], with the integration's title as its heading: for a product without pages of its own.
pub fn page(form: &Form, options: &Options<'_>) -> String {
    document(form, options).into_string()
}

fn document(form: &Form, options: &Options<'_>) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(options.language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (form.title) }
                @match options.assets {
                    Some((stylesheet, script)) => {
                        link rel="stylesheet" href=(stylesheet);
                        script src=(script) defer {}
                    }
                    // Ours, and nothing of a declaration or a record.
                    None => style { (PreEscaped(STYLESHEET)) }
                }
            }
            body class="integration-page" {
                main {
                    h1 { (form.title) }
                    (draw::form(&Drawing::new(form, options)))
                }
                @if options.assets.is_none() {
                    script { (PreEscaped(SCRIPT)) }
                }
            }
        }
    }
}
