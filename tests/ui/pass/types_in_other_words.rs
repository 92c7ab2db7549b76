//! Types as nobody writes them, unless a macro does: in parentheses, by a macro, through a trait, by a path.
// checklist: 11, 12

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Choices, Integration, Record};

macro_rules! text {
    () => { String };
    (?) => { Option<String> };
}

/// Has a type.
pub trait Has {
    /// It.
    type It;
}

impl Has for u8 {
    type It = Option<u32>;
}

pub mod far {
    //! Far.

    pub use std::vec::Vec as List;

    pub mod away {
        //! Away.

        pub use std::string::String as Text;

        /// An option.
        pub type Perhaps<T> = Option<T>;
    }
}

/// In other words.
#[derive(Integration)]
#[events()]
pub struct Words {
    #[prop(length(max = 3))]
    #[expect(unused_parens, reason = "as a macro writes it")]
    parentheses: (String),
    #[prop(pattern = "^a")]
    by_macro: text!(),
    #[prop(length(max = 3))]
    option_by_macro: text!(?),
    #[prop(range(max = 3))]
    associated: <u8 as Has>::It,
    #[prop(length(max = 3))]
    alias: far::away::Perhaps<far::away::Text>,
    #[prop]
    full: ::std::option::Option<far::List<far::away::Text>>,
    #[prop]
    choice: ::core::option::Option<Sound>,
    #[prop(range(max = 3))]
    plain: ::core::primitive::u8,
    #[prop]
    flag: ::core::primitive::bool,
}

/// Sounds.
#[derive(Clone, Choices)]
pub enum Sound {
    /// Rings.
    Bell,
}

fn main() {
    let mut record = Record::<Words>::new();
    record.set_parentheses("abc");
    record.set_by_macro("a");
    record.set_plain(3);
    assert!(!record.flag() && record.full().is_none() && record.choice().is_none());
    let required: Vec<_> =
        Words::SPEC.fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    assert_eq!(required, ["parentheses", "by_macro", "plain"]);
    assert!(record.config().is_ok());
}
