//! Every keyword that can be a raw identifier, of every edition, is a prop.
// checklist: 1, 5

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Integration, Record};

macro_rules! keywords {
    ($($(#[$attribute:meta])* $field:ident)*) => {
        /// Of keywords.
        #[derive(Integration)]
        #[events()]
        pub struct Keywords {
            $(#[prop] $(#[$attribute])* $field: Option<u8>,)*
        }
    };
}

keywords! {
    r#as r#break r#const r#continue r#else r#enum r#extern r#false r#fn r#for r#if r#impl r#in r#let r#loop r#match
    r#mod r#move r#mut r#pub r#ref r#return r#static r#struct r#trait r#true r#type r#unsafe r#use r#where r#while
    r#async r#await r#dyn
    r#abstract r#become r#box r#do r#final r#macro r#override r#priv r#typeof r#unsized r#virtual r#yield
    r#try r#gen
    r#union r#macro_rules r#raw r#safe r#auto r#default
}

fn main() {
    let mut record = Record::<Keywords>::new();
    record.set_as(1);
    record.set_gen(2);
    record.set_union(3);
    assert_eq!((record.r#as(), record.r#gen(), record.union()), (Some(&1), Some(&2), Some(&3)));
    assert_eq!(record.changed(), ["as", "gen", "union"]);
    assert_eq!((record.r#where(), record.while_was(), record.r#dyn()), (None, None, None));
    assert_eq!((Keywords::TRY.name(), Keywords::SPEC.fields.len()), ("try", 54));
}
