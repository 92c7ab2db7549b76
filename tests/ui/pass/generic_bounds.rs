//! Bounds of every kind, inline and in a `where`, on parameters that props use and on those that they do not.
// checklist: 13, 14

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use std::fmt::{Debug, Display};
use std::marker::PhantomData;

use integrations_runtime::{Integration, PropValue, Record};

/// Bounded.
#[derive(Integration)]
#[events()]
pub struct Bounded<T: Clone + PropValue, U: Debug + ?Sized + 'static, V>
where
    for<'a> &'a T: Send,
    V: Iterator<Item = u8> + Send + Sync + 'static,
    Vec<V>: Send,
{
    #[prop]
    one: T,
    #[prop]
    two: Option<T>,
    unsized_: PhantomData<fn() -> Box<U>>,
    iterator: PhantomData<fn() -> V>,
}

/// Without a bound: those that props need are inferred.
#[derive(Integration)]
#[events()]
pub struct Inferred<T, U> {
    #[prop]
    used: T,
    #[prop]
    list: Option<Vec<T>>,
    marker: PhantomData<fn(U) -> U>,
}

/// By a trait's type.
#[derive(Integration)]
#[events()]
pub struct Associated<T: Named>
where
    T::Name: Display,
{
    #[prop]
    name: Option<T::Name>,
    #[prop]
    other: Option<<T as Named>::Name>,
}

/// Has a name.
pub trait Named: Send + Sync + 'static {
    /// Its type.
    type Name: PropValue;
}

struct Neither;

impl Named for Neither {
    type Name = String;
}

impl<T: Clone + PropValue, U: Debug + ?Sized, V: Iterator<Item = u8> + Send + Sync> Bounded<T, U, V>
where
    for<'a> &'a T: Send,
    Vec<V>: Send,
{
    /// What is kept of one.
    pub const fn marker(&self) -> PhantomData<fn() -> Box<U>> {
        let _: PhantomData<fn() -> V> = self.iterator;
        self.unsized_
    }
}

impl<T, U> Inferred<T, U> {
    /// What is kept of it.
    pub const fn marker(&self) -> PhantomData<fn(U) -> U> {
        self.marker
    }
}

fn main() {
    let mut record = Record::<Bounded<u8, str, std::vec::IntoIter<u8>>>::new();
    record.set_one(1);
    assert!(record.config().is_ok_and(|config| config.two.is_none() && config.marker() == PhantomData));
    let mut record = Record::<Inferred<String, Neither>>::new();
    record.set_used("x".to_owned());
    assert_eq!((record.used(), record.list().is_none()), (Some("x"), true));
    let mut record = Record::<Associated<Neither>>::new();
    record.set_name("x".to_owned());
    assert_eq!((record.name(), record.other()), (Some("x"), None));
}
