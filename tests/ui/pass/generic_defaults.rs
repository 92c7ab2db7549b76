//! Parameters with defaults: of types, and of constants.
// checklist: 13

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Integration, PropValue, Props, Record};

/// With defaults.
#[derive(Integration)]
#[events(push)]
pub struct Defaulted<
    T: PropValue = String,
    const N: usize = 3,
    const YES: bool = true,
    const LETTER: char = 'x',
> {
    #[prop]
    value: Option<T>,
    #[prop(default = N)]
    size: usize,
    #[prop(default = Self::label())]
    label: String,
    #[prop(flatten)]
    group: Group<u16>,
    array: Array<N>,
}

/// A group of as much.
#[derive(Props)]
pub struct Group<T: PropValue = u8, const N: usize = 3> {
    #[prop]
    first: Option<T>,
    #[prop(default = N)]
    second: usize,
}

/// As many as it says.
pub struct Array<const N: usize>([u8; N]);

impl<const N: usize> Default for Array<N> {
    fn default() -> Self {
        Self([0; N])
    }
}

impl<T: PropValue, const N: usize, const YES: bool, const LETTER: char> Defaulted<T, N, YES, LETTER> {
    fn label() -> String {
        format!("{YES} {LETTER}")
    }

    /// How much room there is.
    pub const fn room(&self) -> usize {
        self.array.0.len()
    }
}

fn main() {
    let mut record = Record::<Defaulted>::new();
    record.set_value("x".to_owned());
    record.group_mut().set_first(7_u16);
    assert_eq!((record.value(), record.size(), record.label()), (Some("x"), &3, "true x"));
    assert_eq!((record.group().first(), record.group().second()), (Some(&7), &3));
    assert!(record.config().is_ok_and(|config| config.room() == 3));
    let record = Record::<Defaulted<u8, 5, false, 'y'>>::new();
    assert_eq!((record.size(), record.label(), record.group().second()), (&5, "false y", &3));
}
