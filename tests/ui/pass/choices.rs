//! Enums of choices: their names and values, and the places where they can be chosen.
// checklist: 54

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Choices, Integration, Record};
use serde_json::json;

/// Branches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choices)]
pub enum Branches {
    /// All of them.
    All,
    /// The default one.
    #[choice(title = "Default branch", value = "the-default")]
    Default,
    /// Of two words.
    ProtectedBranches,
    /// With a number.
    V2,
    /// In capitals.
    TLS,
}

/// One.
#[derive(Clone, Debug, Choices)]
enum One {
    /// The one.
    Only,
}

/// Chosen.
#[derive(Integration)]
#[events()]
pub struct Chosen {
    #[prop]
    required: Branches,
    #[prop]
    optional: Option<Branches>,
    #[prop(default = Branches::Default)]
    settled: Branches,
    #[prop(length(min = 1, max = 2))]
    several: Vec<Branches>,
    #[prop(default = vec![Branches::All])]
    settled_several: Vec<Branches>,
    #[prop]
    only: Option<One>,
}

fn main() {
    let mut record = Record::<Chosen>::new();
    record.assign(&json!({ "required": "tls", "several": ["the-default", "v2"], "only": "only" })).unwrap();
    assert_eq!(
        (record.required(), record.optional(), record.settled()),
        (Some(&Branches::TLS), None, &Branches::Default)
    );
    assert_eq!(
        (record.several(), record.settled_several().len()),
        (&[Branches::Default, Branches::V2][..], 1)
    );
    assert!(record.assign(&json!({ "optional": "protected" })).is_err());
}
