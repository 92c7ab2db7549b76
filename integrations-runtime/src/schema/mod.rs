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
//! - only today's names are known: `assign` takes an `alias` too;
//! - an inactive record may be saved incomplete.
//!
//! And it is wider where a schema has no words: it knows nothing of rules of one's own (`validate = path`), of choices that
//! are asked for at run time, nor whether a host is public. A pattern that browsers cannot read is left out, and formats
//! (`uri`, `date`) are judged by whoever validates.

mod conditions;
mod configuration;
mod pattern;
mod values;

pub use configuration::configuration;
