//! Keywords as the names of groups, variants, choices, events and functions.
// checklist: 1, 2

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Choices, Events, Integration, Props, Record};
use serde_json::json;

/// A group.
#[derive(Props)]
pub struct r#Room {
    #[prop]
    r#type: Option<String>,
}

/// A group of variants.
#[derive(Props)]
#[props(default = Static)]
pub enum r#Kind {
    /// Nothing.
    Static,
    /// Something.
    Dyn {
        /// The first.
        #[prop]
        r#where: Option<u8>,
        /// The second.
        #[prop(show_if(r#if = 3))]
        r#else: Option<u8>,
        /// The third.
        #[prop]
        r#if: Option<u8>,
    },
}

/// Choices.
#[derive(Clone, Choices)]
pub enum r#Choice {
    /// A keyword, when it is small.
    Await,
    /// Another.
    r#Move,
}

/// A vocabulary.
#[derive(Events)]
pub enum r#Happens {
    /// A keyword, when it is small.
    Loop(u8),
    /// Another.
    r#Match(u8),
}

/// It has them all.
#[derive(Integration)]
#[events(r#loop, r#match, in = r#Happens)]
pub struct r#Raw {
    #[prop(flatten)]
    r#mod: r#Room,
    #[prop(flatten)]
    r#enum: Kind,
    #[prop(default = r#Choice::Await, validate = r#fn)]
    r#use: r#Choice,
    #[prop(r#type = textarea, r#default = "x")]
    _ref: String,
}

const fn r#fn(_: &Choice) -> Result<(), &'static str> {
    Ok(())
}

fn main() {
    let mut record = Record::<Raw>::new();
    record.mod_mut().set_type("x");
    record.enum_mut().set_kind(KindKind::Dyn);
    record.enum_mut().set_where(1);
    assert_eq!((record.r#mod().r#type(), record.r#enum().r#where()), (Some("x"), Some(&1)));
    assert_eq!((record.r#ref(), Raw::REF.name(), Raw::SPEC.name), ("x", "ref", "raw"));
    assert_eq!(
        record.properties(),
        json!({ "type": "x", "kind": "dyn", "where": 1, "use": "await", "ref": "x" })
    );
}
