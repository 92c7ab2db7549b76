//! What form renderers of others draw: data schema, layout, data, errors.

mod data;
mod errors;
mod json_forms;
mod rjsf;
mod submitted;

pub use errors::{additional_errors, extra_errors};
pub use json_forms::json_forms;
pub use rjsf::rjsf;
pub use submitted::submitted;
