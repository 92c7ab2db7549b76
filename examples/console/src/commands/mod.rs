//! One file a command. Each gives what is printed.

mod check;
mod demo;
mod dry_run;
mod execute;
mod form;
mod list;
mod test;

pub(crate) use check::check;
pub(crate) use demo::demo;
pub(crate) use execute::{Execution, execute};
pub(crate) use form::form;
pub(crate) use list::list;
pub(crate) use test::test;

use serde::Serialize;

use crate::Failure;

fn pretty(value: &impl Serialize) -> Result<String, Failure> {
    serde_json::to_string_pretty(value)
        .map_err(|error| Failure::failed(format!("cannot be written as JSON: {error}")))
}
