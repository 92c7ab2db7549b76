//! One file a command. Each gives what is printed.

mod check;
mod demo;
mod docs;
mod dry_run;
mod execute;
mod form;
mod html;
mod list;
mod openapi;
mod schema;
mod test;
mod typescript;
mod ui;

pub(crate) use check::check;
pub(crate) use demo::demo;
pub(crate) use docs::docs;
pub(crate) use execute::{Execution, execute};
pub(crate) use form::form;
pub(crate) use html::html;
pub(crate) use list::list;
pub(crate) use openapi::openapi;
pub(crate) use schema::{Dialect, schema};
pub(crate) use test::test;
pub(crate) use typescript::typescript;
pub(crate) use ui::{Library, ui};
