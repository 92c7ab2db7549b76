//! What stands only in a `PhantomData` needs nothing of a prop.
// checklist: 14

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use std::marker::PhantomData;

use integrations_runtime::{Integration, Props, Record};

/// Neither `Clone`, nor `Default`, nor a value of a prop.
pub struct Bare;

/// Marked.
#[derive(Integration)]
#[events()]
pub struct Marked<T: Send + Sync + 'static, U: ?Sized + 'static> {
    #[prop]
    url: Option<String>,
    #[prop(flatten)]
    group: Group<Bare>,
    marker: PhantomData<T>,
    other: PhantomData<fn(&U)>,
}

/// A marked group.
#[derive(Props)]
pub struct Group<T: Send + Sync + 'static> {
    #[prop]
    name: Option<String>,
    marker: PhantomData<T>,
}

impl<T: Send + Sync, U: ?Sized> Marked<T, U> {
    /// The marker.
    #[must_use]
    pub const fn marker(&self) -> PhantomData<T> {
        let _: PhantomData<Bare> = self.group.marker;
        let _: &PhantomData<fn(&U)> = &self.other;
        self.marker
    }
}

fn main() {
    let record = Record::<Marked<Bare, [u8]>>::new();
    assert!(record.url().is_none() && record.group().name().is_none());
    assert!(record.config().is_ok_and(|config| config.marker() == PhantomData));
}
