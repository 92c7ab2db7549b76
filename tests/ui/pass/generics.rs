//! Type and const parameters, with bounds and defaults; the bounds that props need are inferred.
// checklist: 13, 14

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use std::marker::PhantomData;

use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, PropValue, Record};

/// Generic.
#[derive(Debug, Integration)]
#[events(push)]
pub struct FooBar<T, U: Clone + Send + Sync + 'static = u8, const N: usize = 3>
where
    U: Default,
{
    #[prop]
    value: T,
    #[prop]
    maybe: Option<T>,
    #[prop(default = 1)]
    port: u16,
    #[allow(dead_code)]
    state: Option<U>,
    #[allow(dead_code)]
    sizes: Sizes<N>,
    marker: PhantomData<fn() -> U>,
}

#[derive(Debug, Default)]
struct Sizes<const N: usize>;

impl<T: PropValue, U: Clone + Default + Send + Sync + 'static, const N: usize> Execute for FooBar<T, U, N> {
    async fn execute(&self, event: FooBarEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            FooBarEvent::Push(_) => Ok(Outcome::done(format!("{} {N}", self.port))),
        }
    }
}

fn main() {
    let mut record = Record::<FooBar<String>>::new();
    record.set_value("x".to_owned());
    record.set_maybe("y".to_owned());
    assert_eq!((record.value(), record.maybe(), record.port()), (Some("x"), Some("y"), &1));
    record.restore(FooBar::<String>::VALUE);
    assert!(record.config().is_err());
}
