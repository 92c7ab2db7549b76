//! The rules of lists.
// checklist: 46

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Choices, Integration, Record, Url};

/// Of lists.
#[derive(Integration)]
#[events()]
pub struct Lists {
    #[prop(length(min = 1, max = 3), validate = distinct)]
    texts: Vec<String>,
    #[prop(length(max = 3))]
    numbers: Vec<u32>,
    #[prop(default = vec![0.5, 1.5], length(max = 9))]
    ratios: Vec<f64>,
    #[prop(length(min = 1))]
    sounds: Vec<Sound>,
    #[prop]
    addresses: Vec<Url>,
    #[prop(length(min = 1))]
    perhaps: Option<Vec<String>>,
}

/// Sounds.
#[derive(Clone, Choices)]
pub enum Sound {
    /// Rings.
    Bell,
}

fn distinct(texts: &[String]) -> Result<(), &'static str> {
    if texts.windows(2).any(|pair| pair.first() == pair.last()) { Err("has one twice") } else { Ok(()) }
}

fn main() {
    let mut record = Record::<Lists>::new();
    record.set_texts(vec!["a".to_owned()]);
    record.set_sounds(vec![Sound::Bell]);
    assert_eq!((record.texts().len(), record.ratios().len(), record.sounds().len()), (1, 2, 1));
    assert!(record.numbers().is_empty() && record.addresses().is_empty() && record.perhaps().is_none());
    assert!(record.config().is_ok());
}
