//! Two hundred props.
// checklist: 21, 68

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Integration, Record};

macro_rules! many {
    ($name:ident $count:literal: $($letter:ident)*) => {
        many! { @letters $name $count [$($letter)*] [] }
    };
    (@letters $name:ident $count:literal [] [$($field:ident)*]) => {
        /// Of many props.
        #[derive(Integration)]
        #[events()]
        pub struct $name {
            $(#[prop] $field: Option<u8>,)*
        }

        const _: () = assert!($name::SPEC.fields.len() == $count);
    };
    (@letters $name:ident $count:literal [$letter:ident $($rest:ident)*] [$($field:ident)*]) => {
        $letter! { $name $count [$($rest)*] [$($field)*] }
    };
}

macro_rules! letters {
    ($dollar:tt $($letter:ident: $($own:ident)*;)*) => {$(
        macro_rules! $letter {
            ($dollar name:ident $dollar count:literal [$dollar ($dollar rest:ident)*] [$dollar ($dollar field:ident)*]) => {
                many! { @letters $dollar name $dollar count [$dollar ($dollar rest)*] [$dollar ($dollar field)* $($own)*] }
            };
        }
    )*};
}

letters! { $
    a: a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 aa ab ac ad ae af ag ah ai aj;
    b: b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 ba bb bc bd be bf bg bh bi bj;
    c: c0 c1 c2 c3 c4 c5 c6 c7 c8 c9 ca cb cc cd ce cf cg ch ci cj;
    d: d0 d1 d2 d3 d4 d5 d6 d7 d8 d9 da db dc dd de df dg dh di dj;
    e: e0 e1 e2 e3 e4 e5 e6 e7 e8 e9 ea eb ec ed ee ef eg eh ei ej;
    f: f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 fa fb fc fd fe ff fg fh fi fj;
    g: g0 g1 g2 g3 g4 g5 g6 g7;
    h: h0 h1 h2 h3 h4 h5 h6 h7 h8 h9 ha hb;
    i: i0 i1 i2 i3 i4 i5 i6 i7 i8 i9 ia ib ic id ie if_ ig ih ii ij;
    j: j0 j1 j2 j3 j4 j5 j6 j7 j8 j9 ja jb jc jd je jf jg jh ji jj;
    k: k0 k1 k2 k3 k4 k5 k6 k7 k8 k9 ka kb kc kd ke kf kg kh ki kj;
}

many!(Props128 128: a b c d e f g);
many!(Props200 200: a b c d e f g h i j k);

fn main() {
    let mut record = Record::<Props200>::new();
    record.set_a0(1);
    record.set_kj(2);
    assert_eq!(record.changed(), ["a0", "kj"]);
    assert_eq!(Record::<Props128>::new().g7(), None);
}
