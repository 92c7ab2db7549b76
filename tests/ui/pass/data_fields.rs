//! Props that are stored apart, of every type, with names of before.
// checklist: 65, 67

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Choices, Integration, Properties, Record, Secret, Url};
use serde_json::json;

/// Stored apart.
#[derive(Integration)]
#[integration(version = 3, migrate(first, Self::second))]
#[events()]
pub struct Stored {
    #[prop(storage = data_fields, exposes_secrets)]
    url: Option<Url>,
    #[prop(storage = data_fields)]
    password: Option<Secret>,
    #[prop(storage = data_fields, default = 3)]
    port: u16,
    #[prop(storage = data_fields)]
    on: bool,
    #[prop(storage = data_fields, alias = "names")]
    labels: Vec<String>,
    #[prop(storage = data_fields)]
    sound: Option<Sound>,
    #[prop(storage = properties, alias = "old-name", alias = "older-name")]
    name: Option<String>,
}

/// Sounds.
#[derive(Clone, Choices)]
pub enum Sound {
    /// Rings.
    Bell,
}

fn first(stored: &mut Properties) -> Result<(), &'static str> {
    stored.remove("gone").map_or(Ok(()), |_| Err("is gone"))
}

impl Stored {
    const fn second(_: &mut Properties) -> Result<(), String> {
        Ok(())
    }
}

fn main() {
    let record =
        Record::<Stored>::load(&json!({ "older-name": "n", "names": ["a"], "port": 9, "unknown": null }))
            .unwrap();
    assert_eq!((record.name(), record.labels().len(), record.port()), (Some("n"), 1, &9));
    assert!(!record.has_changes());
    assert_eq!(record.data_fields(), json!({ "labels": ["a"], "on": false, "port": 9 }));
}
