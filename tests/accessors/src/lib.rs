//! What an accessor costs: the same reads and writes through what the derive writes and through a struct with the same
//! tracking, written by hand.
//!
//! Each subject does one thing a number of times. The instructions of one time are those of `2 * n` times less those of `n`,
//! through `n`: see the test `instructions`, and the part `accessors` of `tests/benches`.

pub mod by_hand;
pub mod derived;

use std::hint::black_box;

/// One thing that is done a number of times.
#[derive(Debug, Clone, Copy)]
pub struct Subject {
    /// What it is, as `ours/get_text`.
    pub name: &'static str,
    /// Does it so many times.
    pub run: fn(u64),
}

/// Something that a prop's accessors do, through ours and by hand.
#[derive(Debug, Clone, Copy)]
pub struct Pair {
    /// What is done.
    pub what: &'static str,
    /// Through what the derive writes.
    pub ours: Subject,
    /// Through the struct that is written by hand.
    pub by_hand: Subject,
}

macro_rules! pairs {
    ($($name:ident, $what:literal;)*) => {
        /// Everything that is compared.
        pub const PAIRS: &[Pair] = &[$(Pair {
            what: $what,
            ours: Subject { name: concat!("ours/", stringify!($name)), run: derived::$name },
            by_hand: Subject { name: concat!("by_hand/", stringify!($name)), run: by_hand::$name },
        }),*];
    };
}

pairs! {
    get_url, "read a URL";
    get_text, "read a text that may be missing";
    get_flag, "read a `bool`";
    get_number, "read a number";
    changed, "ask whether a text is changed";
    set_flag, "write a `bool`";
    set_number, "write a number";
    set_text, "write a text";
}

/// The subject of a name.
pub fn find(name: &str) -> Option<Subject> {
    PAIRS.iter().flat_map(|pair| [pair.ours, pair.by_hand]).find(|subject| subject.name == name)
}

/// Does something with the same value again and again. What is done is called by its address: so it is compiled by itself,
/// no time can be left out, and none is mixed with the next.
fn again<T>(value: &T, times: u64, act: fn(&T)) {
    for _ in 0..times {
        black_box(act)(value);
    }
}

/// The same with a value that is written.
fn write_again<T>(value: &mut T, times: u64, act: fn(&mut T, u64)) {
    for time in 0..times {
        black_box(act)(value, time);
    }
}
