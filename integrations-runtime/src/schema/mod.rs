//! Schemas of an integration, for programs that we did not write (feature `schema`).
//!
//! All of it comes from [`IntegrationSpec`](crate::IntegrationSpec), so it cannot say anything else than the validator does.
//!
//! ```
//! use integrations_runtime::{Integration, Secret, Url, schema};
//!
//! #[derive(Integration)]
//! #[events(push)]
//! struct Bell {
//!     /// Where the bell is.
//!     #[prop(url, exposes_secrets)]
//!     url: Url,
//!     #[prop(length(min = 8))]
//!     token: Secret,
//!     #[prop(default = 3, range(min = 1, max = 10))]
//!     loudness: u8,
//! }
//!
//! let schema = schema::configuration(Bell::SPEC);
//! assert_eq!(schema["required"], serde_json::json!(["url", "token"]));
//! assert_eq!(schema["properties"]["token"]["writeOnly"], true);
//! assert_eq!(schema["properties"]["loudness"]["maximum"], 10);
//! ```
//!
//! # What the schema of a configuration says
//!
//! It accepts what [`Record::assign`](crate::Record::assign) and [`validate`](crate::Record::validate) accept of a new,
//! active record; a property test compares the two. It is stricter in what follows, so that a document which it accepts is
//! in the form for storage:
//!
//! - a value has its own JSON type: `assign` also takes a form's text (`"5"`, `"true"`, a list as lines);
//! - `null` is not accepted: `assign` unsets by it;
//! - an empty text of a field that need not be filled in is held against its rules: `assign` takes it for none;
//! - it is the same for every level: an event that only some levels have (`levels(..)` in `#[events(..)]`) has no switch in
//!   it, and no fields;
//! - only today's names are known: `assign` takes an `alias` too;
//! - an inactive record may be saved incomplete;
//! - blank is what ECMA-262 calls white space, `\s`: to it, U+FEFF is, and U+0085 is not.
//!
//! And it is wider where a schema has no words: it knows nothing of rules of one's own (`validate = path`), of choices that
//! are asked for at run time, nor whether a host is public. A pattern that browsers cannot read is left out, and formats
//! (`uri`, `date`) are judged by whoever validates.

mod conditions;
mod configuration;
mod front;
mod openapi;
mod reference;
mod typescript;
mod values;

pub use configuration::configuration;
pub use front::{additional_errors, extra_errors, json_forms, rjsf, submitted};
pub use openapi::openapi;
pub use reference::reference;
pub use typescript::typescript;

/// The JSON Schema (2020-12) of the metadata themselves: what the JSON of an [`IntegrationSpec`](crate::IntegrationSpec) is.
/// Its `$id` says the version, which is raised when a program that reads the metadata of before would misread those of now.
///
/// ```
/// let schema: serde_json::Value = serde_json::from_str(integrations_runtime::schema::METADATA)?;
/// assert_eq!(schema["$id"], "urn:integrations-runtime:metadata:v1");
/// # Ok::<(), serde_json::Error>(())
/// ```
pub const METADATA: &str = include_str!("metadata.v1.json");
