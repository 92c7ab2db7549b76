//! Types by other names: what a prop is, its type tells, not its spelling.
// checklist: 11

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]
#![allow(unused_qualifications)]

use std::option::Option as Perhaps;

use integrations_runtime::{Integration, Record, Secret};

type Maybe<T> = Option<T>;
type Text = String;
type Number = u16;
type Hidden = Secret;

/// By other names.
#[derive(Integration)]
pub struct FooBar {
    #[prop(length(min = 1))]
    one: Maybe<Text>,
    #[prop(pattern = "^a")]
    two: Perhaps<String>,
    #[prop(range(max = 9))]
    three: std::option::Option<Number>,
    #[prop(default = 1, range(max = 9))]
    four: Number,
    #[prop(non_empty_password_help = "Leave blank to keep it.")]
    password: Hidden,
    #[prop(default = "text")]
    five: Text,
}

fn main() {
    let mut record = Record::<FooBar>::new();
    record.set_one("x");
    record.set_three(3_u16);
    record.set_four(4_u16);
    record.set_password("hunter2");
    assert_eq!((record.one(), record.two(), record.three(), record.four()), (Some("x"), None, Some(&3), &4));
    let required: Vec<_> =
        FooBar::SPEC.fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    assert_eq!(required, ["password"]);
}
