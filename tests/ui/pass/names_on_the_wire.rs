//! The name on the wire need not be an identifier, the field's must.
// checklist: 2, 3

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Integration, Record};
use serde_json::json;

/// Renamed.
#[derive(Integration)]
#[integration(name = "wired_2")]
#[events()]
pub struct Wired {
    #[prop(name = "api-url")]
    address: Option<String>,
    #[prop(name = "type")]
    kind: Option<String>,
    #[prop(name = "2fa_")]
    #[cfg(any())]
    second: Option<String>,
    #[prop(name = "camelCase", alias = "snake_case", alias = "kebab-case")]
    cased: Option<String>,
}

fn main() {
    let mut record = Record::<Wired>::new();
    record.set_address("a");
    record.assign(&json!({ "type": "t", "kebab-case": "c" })).unwrap();
    assert_eq!(record.properties(), json!({ "api-url": "a", "type": "t", "camelCase": "c" }));
    assert_eq!((record.kind(), Wired::ADDRESS.name()), (Some("t"), "api-url"));
}
