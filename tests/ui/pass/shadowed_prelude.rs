//! The names of the prelude mean something else here, as in the test of serde.
// checklist: 10

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]
#![allow(dead_code, non_camel_case_types)]

use integrations_runtime::{Choices, Integration, Secret, Url};

struct Option;
struct Some;
struct None;
struct Result;
struct Ok;
struct Err;
struct Box;
struct Vec;
struct Default;
struct Into;
struct From;
struct Clone;
struct Copy;
struct Send;
struct Sync;
struct Sized;
struct Iterator;
struct Debug;
struct Arc;
mod core {}
mod std {}
mod alloc {}

type Text = ::std::string::String;
struct String;

/// Shadowed.
#[derive(Integration)]
#[integration(section(connection), validate = together)]
#[events(push)]
pub struct FooBar {
    /// Where.
    #[prop(public_url, exposes_secrets, section = connection)]
    url: Url,
    #[prop(length(min = 1), validate = fits)]
    name: ::std::option::Option<Text>,
    #[prop(default = "#general", pattern = "^#")]
    channel: Text,
    #[prop(range(min = 1, max = 9), default = 5)]
    retries: u8,
    #[prop(choices = ["low", ("High", "high")])]
    priority: Text,
    #[prop]
    password: Secret,
    #[prop]
    kind: Kind,
    #[allow(dead_code)]
    state: u8,
}

const fn fits(name: &str) -> ::std::result::Result<(), &'static str> {
    if name.is_empty() { ::std::result::Result::Err("is empty") } else { ::std::result::Result::Ok(()) }
}

fn together(record: &integrations_runtime::Record<FooBar>) -> ::std::result::Result<(), &'static str> {
    if record.name().is_some() {
        ::std::result::Result::Ok(())
    } else {
        ::std::result::Result::Err("has no name")
    }
}

/// Kinds.
#[derive(::std::clone::Clone, Choices)]
pub enum Kind {
    /// None.
    None,
    /// Some.
    Some,
}

fn main() {}
