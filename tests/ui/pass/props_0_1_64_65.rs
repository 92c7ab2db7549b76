//! As many props as there may be, about the sizes at which other derives give up.
// checklist: 8, 20, 21

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Integration, Record};

macro_rules! many {
    ($name:ident $count:literal: $($field:ident)*) => {
        /// Of many props.
        #[derive(Integration)]
        #[events()]
        pub struct $name {
            $(#[prop] $field: Option<u8>,)*
        }

        const _: () = assert!($name::SPEC.fields.len() == $count);
    };
}

macro_rules! with_64 {
    ($name:ident $count:literal: $($more:ident)*) => {
        many! { $name $count:
            a0 a1 a2 a3 a4 a5 a6 a7 b0 b1 b2 b3 b4 b5 b6 b7 c0 c1 c2 c3 c4 c5 c6 c7 d0 d1 d2 d3 d4 d5 d6 d7
            e0 e1 e2 e3 e4 e5 e6 e7 f0 f1 f2 f3 f4 f5 f6 f7 g0 g1 g2 g3 g4 g5 g6 g7 h0 h1 h2 h3 h4 h5 h6 h7
            $($more)*
        }
    };
}

many!(No 0:);
many!(One 1: a0);
with_64!(Props64 64:);
with_64!(Props65 65: i0);

fn main() {
    let mut record = Record::<Props65>::new();
    record.set_a0(1);
    record.set_i0(2);
    assert_eq!(record.changed(), ["a0", "i0"]);
    assert_eq!(record.config().ok().and_then(|config| config.i0), Some(2));
    assert!(Record::<No>::new().config().is_ok());
}
