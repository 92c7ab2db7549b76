//! The texts of declarations in other languages.
//!
//! Every text that a person reads has a stable key. [`IntegrationSpec::texts`](crate::IntegrationSpec::texts) and
//! [`Registry::texts`](crate::Registry::texts) list them all:
//!
//! | key | text |
//! |---|---|
//! | `foo_bar.title`, `.description`, `.help` | of the integration |
//! | `foo_bar.deprecated` | the note of its deprecation |
//! | `foo_bar.sections.connection.title`, `.description` | of a section |
//! | `foo_bar.props.url.title`, `.help`, `.description`, `.placeholder`, `.checkbox_label`, `.non_empty_password_title`, `.non_empty_password_help` | of a prop |
//! | `foo_bar.props.branches.choices.all` | the title of a choice, by its value; open choices are data, and have no key |
//! | `foo_bar.props.url.rules.pattern` | the `message` of a rule, by the rule's name in the metadata (a function's is `custom`) |
//! | `foo_bar.events.push.title`, `.description` | of an event |
//!
//! A text that the declaration does not have has no key: a catalogue says the same in another language, and no more.
//! Besides these, `violations.<code>` is what is said of a broken rule: see [`Violation::translated`]; and `html.<word>`
//! the form's own words, with the feature `html`.
//!
//! A [`Translator`] gives the text of a key: a closure, a map, or with the feature `fluent` a bundle of Fluent's.
//! `record.form_in(&translator)` is the form in its language; what it does not have stands as declared.
//!
//! ```
//! use std::collections::BTreeMap;
//! use integrations_runtime::{Integration, Record};
//!
//! #[derive(Integration)]
//! #[events(push)]
//! struct Pager {
//!     /// Who is called.
//!     #[prop]
//!     callsign: String,
//! }
//!
//! let keys: Vec<String> = Pager::SPEC.texts().map(|text| text.key).collect();
//! assert_eq!(keys, [
//!     "pager.title", "pager.props.callsign.title", "pager.props.callsign.help",
//!     "pager.events.push.title", "pager.events.push.description",
//! ]);
//!
//! let german = BTreeMap::from([("pager.props.callsign.title".to_owned(), "Rufzeichen".to_owned())]);
//! let form = Record::<Pager>::new().form_in(&german);
//! assert_eq!(form.fields[0].title, "Rufzeichen");
//! assert_eq!(form.fields[0].help.as_deref(), Some("Who is called."));
//! ```
//!
//! # A catalogue that is whole
//!
//! [`Registry::check_catalogue`](crate::Registry::check_catalogue) belongs in a test of the product: it finds keys that
//! a catalogue lacks, and those that no declaration has any more.
//!
//! # Names that are no identifiers
//!
//! Each part of a key is an ASCII identifier, `[A-Za-z][A-Za-z0-9_-]*`. A name or a choice's value that is one stands as
//! it is; else a letter that does not fit is written as `X`, its code point in hexadecimal and `X`, the capital letter
//! `X` is written so too, and what does not begin with a letter is led by `XX`. So no two names have one key:
//!
//! | value | in a key |
//! |---|---|
//! | `default_and_protected`, `api-url` | the same |
//! | `größe` | `grXF6XXDFXe` |
//! | `10`, `-2` | `XX10`, `XX-2` |
//! | `a.b` | `aX2EXb` |
//! | nothing | `XX` |
//!
//! [`Violation::translated`]: crate::Violation::translated

mod catalogue;
#[cfg(feature = "fluent")]
pub mod fluent;
pub(crate) mod keys;
mod texts;
mod translator;
mod violations;

pub use catalogue::CatalogueError;
pub use texts::Text;
pub use translator::Translator;
pub use violations::VIOLATIONS;
