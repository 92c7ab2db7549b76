//! The rules of numbers, on every type that is one, to its ends.
// checklist: 42, 46

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Integration, Record};

/// Of numbers.
#[derive(Integration)]
#[events()]
pub struct Numbers {
    #[prop(range(min = 0, max = 255))]
    a: u8,
    #[prop(range(min = 0, max = 65_535))]
    b: u16,
    #[prop(range(max = 0xffff_ffff))]
    c: u32,
    #[prop(range(max = 18446744073709551615))]
    d: u64,
    #[prop(range(min = 1))]
    e: usize,
    #[prop(range(min = -128, max = 127))]
    f: i8,
    #[prop(range(min = -32_768))]
    g: i16,
    #[prop(range(min = -2147483648))]
    h: i32,
    #[prop(range(min = -9223372036854775808, max = 9223372036854775807))]
    i: i64,
    #[prop(range(min = -1, max = 1))]
    j: isize,
    #[prop(range(min = -1.5, max = 2.5e3))]
    k: f32,
    #[prop(range(min = 0, max = 1))]
    l: f64,
    #[prop(range(max = 3), validate = odd)]
    m: Option<u8>,
    #[prop(default = 5, range(min = 1, max = 9, message = "is none", when = always))]
    n: u64,
    #[prop(default = -5, range(min = -9))]
    o: i64,
    #[prop(default = 0.5, range(max = 0.5))]
    p: f64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "a check of a number takes what the accessor gives")]
const fn odd(number: &u8) -> Result<(), &'static str> {
    if *number % 2 == 1 { Ok(()) } else { Err("is even") }
}

fn main() {
    let mut record = Record::<Numbers>::new();
    record.set_k(0.25);
    record.set_m(3);
    record.set_o(-9);
    assert_eq!((record.k(), record.m(), record.n(), record.o()), (Some(&0.25), Some(&3), &5, &-9));
}
