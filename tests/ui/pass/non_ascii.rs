//! Names in other scripts.
// checklist: 5

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]
#![allow(confusable_idents, mixed_script_confusables)]

use integrations_runtime::{Choices, Integration, Record};

/// Größe.
#[derive(Integration)]
#[integration(name = "groesse")]
pub struct Größe {
    #[prop(default = 3)]
    höhe: u32,
    #[prop]
    ширина: Option<String>,
    #[prop]
    __x: Option<u8>,
    #[prop]
    y: bool,
}

/// Farbe.
#[derive(Clone, Choices)]
pub enum Farbe {
    /// Grün.
    Grün,
    /// Weiß.
    Weiß,
}

fn main() {
    let mut record = Record::<Größe>::new();
    record.set_höhe(4);
    record.set_ширина("5");
    assert_eq!((record.höhe(), record.ширина(), record.y()), (&4, Some("5"), false));
}
