//! Runtime state is of any type that has a `Default`, and what it is called or guarded by matters to nobody.
// checklist: 8, 19

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, OnceLock};

use integrations_runtime::{Integration, Record};

/// With state.
#[derive(Integration)]
#[events()]
pub struct Stateful {
    #[prop]
    name: Option<String>,
    text: &'static str,
    cow: Cow<'static, str>,
    list: &'static [u8],
    tuple: (u8, (String, [u16; 4])),
    unit: [(); 3],
    function: Option<fn(&str) -> String>,
    boxed: Option<Box<dyn Fn() + Send + Sync>>,
    maps: HashMap<String, BTreeMap<u8, Vec<u8>>>,
    shared: Arc<Mutex<Vec<u8>>>,
    once: OnceLock<String>,
}

impl Stateful {
    /// Whether all of it is as `Default` makes it.
    pub fn is_new(&self) -> bool {
        self.text.is_empty()
            && self.cow.is_empty()
            && self.list.is_empty()
            && self.tuple.0 == 0
            && self.unit.len() == 3
            && self.function.is_none()
            && self.boxed.is_none()
            && self.maps.is_empty()
            && self.shared.lock().is_ok_and(|shared| shared.is_empty())
            && self.once.get().is_none()
    }
}

fn main() {
    assert!(Record::<Stateful>::new().config().is_ok_and(|config| config.is_new()));
}
