//! The shortest names there are, and parameters of them.
// checklist: 5, 9

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Choices, Integration, PropValue, Props, Record};

/// I.
#[derive(Integration)]
#[events()]
pub struct I<T, const N: usize>
where
    T: PropValue,
{
    #[prop]
    p: Option<T>,
    #[prop]
    q: Option<E>,
    #[prop(flatten)]
    g: G,
}

/// G.
#[derive(Props)]
pub struct G {
    #[prop]
    t: Option<u8>,
}

/// E.
#[derive(Clone, Choices)]
pub enum E {
    /// T.
    T,
    /// N.
    N,
}

fn main() {
    let mut record = Record::<I<u8, 1>>::new();
    record.set_p(1);
    record.g_mut().set_t(2);
    assert_eq!((record.p(), record.g().t()), (Some(&1), Some(&2)));
}
