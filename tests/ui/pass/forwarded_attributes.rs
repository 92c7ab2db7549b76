//! What stands on a field beside `#[prop]`: what says something about its accessors is on them too, the rest is not.
// checklist: 24, 26

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Integration, Props, Record};

/// With attributes.
#[derive(Integration)]
#[events()]
#[allow(non_snake_case, reason = "as it is called elsewhere")]
pub struct Attributed {
    #[allow(dead_code, reason = "it may be")]
    #[prop]
    allowed: Option<String>,
    #[prop]
    fooBar: Option<String>,
    #[expect(clippy::struct_field_names, reason = "it is expected of the field, and of nothing else")]
    #[prop]
    attributed_name: Option<String>,
    #[warn(unused)]
    #[deny(deprecated)]
    #[prop]
    warned: Option<String>,
    #[doc(hidden)]
    #[doc(alias = "other")]
    #[prop]
    hidden: Option<String>,
    #[cfg(not(any()))]
    #[cfg_attr(all(), prop, allow(unused))]
    #[rustfmt::skip]
    present: Option<String>,
    #[cfg(any())]
    #[prop(nonsense)]
    absent: Nowhere,
    #[cfg_attr(any(), nonsense)]
    #[cfg_attr(all(), prop(title = "Named"), doc = "Documented.")]
    named: Option<String>,
    #[prop(flatten)]
    groupOf: Group,
}

/// A group.
#[derive(Props)]
pub struct Group {
    #[cfg(any())]
    #[prop]
    absent: Nowhere,
    #[cfg(not(any()))]
    #[prop]
    there: Option<u8>,
}

fn main() {
    let mut record = Record::<Attributed>::new();
    record.set_fooBar("x");
    assert_eq!((record.fooBar(), Attributed::SPEC.fields.len()), (Some("x"), 8));
    assert!(record.groupOf().there().is_none());
}
