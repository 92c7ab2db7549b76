//! Every kind of expression is a default.
// checklist: 16, 47, 48

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Choices, Integration, Record, Url};

const PORT: u16 = 8080;

static NAMES: [&str; 2] = ["a", "b"];

/// With defaults.
#[derive(Integration)]
#[events()]
pub struct Defaults {
    #[prop(default = "text")]
    text: String,
    #[prop(default = String::from("text"))]
    call: String,
    #[prop(default = PORT)]
    constant: u16,
    #[prop(default = PORT + 1)]
    sum: u16,
    #[prop(default = -3)]
    negative: i8,
    #[prop(default = 'a' as u32)]
    cast: u32,
    #[prop(default = Self::kind())]
    of_self: Kind,
    #[prop(default = Kind::default())]
    of_type: Kind,
    #[prop(default = NAMES.iter().map(ToString::to_string).collect())]
    collected: Vec<String>,
    #[prop(default = vec!["x".to_owned()])]
    by_macro: Vec<String>,
    #[prop(default = if PORT > 80 { 1 } else { 2 })]
    branch: u8,
    #[prop(default = match PORT { 80 => 1.0, _ => 2.0 })]
    matched: f64,
    #[prop(default = {
        let doubled = PORT * 2;
        u32::from(doubled)
    })]
    block: u32,
    #[prop(default = {
        let Some(name) = NAMES.first() else { return String::new() };
        (*name).to_owned()
    })]
    returns: String,
    #[prop(default = Some('x').map(|letter| letter.to_string()).unwrap_or_default())]
    closure: String,
    #[prop(default = Url::parse("https://example.com").unwrap_or_else(|_| unreachable!()))]
    url: Url,
    #[prop(default = true)]
    on: bool,
    #[prop(default = Default::default())]
    inferred: u64,
    #[prop(default = "abc".parse().unwrap_or(9))]
    parsed: i32,
}

/// Kinds.
#[derive(Clone, Choices, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A.
    A,
    /// B.
    #[default]
    B,
}

impl Defaults {
    const fn kind() -> Kind {
        Kind::A
    }
}

fn main() {
    let record = Record::<Defaults>::new();
    assert_eq!(
        (record.text(), record.call(), record.constant(), record.sum()),
        ("text", "text", &8080, &8081)
    );
    assert_eq!(
        (record.negative(), record.cast(), record.of_self(), record.of_type()),
        (&-3, &97, &Kind::A, &Kind::B)
    );
    assert_eq!((record.collected().len(), record.by_macro().len(), record.branch()), (2, 1, &1));
    assert_eq!((record.block(), record.returns(), record.closure()), (&16160, "a", "x"));
    assert_eq!((record.url().as_str(), record.on(), record.inferred()), ("https://example.com/", true, &0));
    assert_eq!((record.matched(), record.parsed()), (&2.0, &9));
}
