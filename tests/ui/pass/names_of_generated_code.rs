//! Fields named like what generated code names: its locals, its parameters, its modules.
// checklist: 7, 9

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Integration, PerEvent, Props, Record};

/// Named like locals.
#[derive(Integration)]
#[integration(validate = record)]
#[events(push, note)]
pub struct Local {
    #[prop(validate = value)]
    value: Option<String>,
    #[prop(default = props())]
    props: u8,
    #[prop(choices = ["a"])]
    index: Option<String>,
    #[prop(pattern = "x")]
    self_: Option<String>,
    #[prop(show_if(index = "a"))]
    rule: Option<String>,
    #[prop(required_if(set(rule)))]
    table: Option<String>,
    #[prop(if = shown)]
    shown: Option<u8>,
    #[prop]
    title: Option<String>,
    #[prop]
    raw: Option<String>,
    #[prop]
    name: Option<String>,
    #[prop]
    record: Option<String>,
    #[prop]
    errors: Option<String>,
    #[prop]
    p: Option<u8>,
    #[prop]
    __i: Option<u8>,
    #[prop]
    __0: Option<u8>,
    #[prop]
    payload: PayloadOf,
    #[prop(per_event)]
    event: PerEvent<String>,
    #[prop(flatten)]
    text: Text,
    state: u8,
}

type PayloadOf = Option<u8>;

/// A group of such names.
#[derive(Props)]
pub struct Text {
    #[prop(default = 3)]
    settled: u8,
    #[prop]
    slot: Option<u8>,
    #[prop]
    checked: Option<u8>,
}

fn value(value: &str) -> Result<(), String> {
    if value.is_empty() { Err(value.to_owned()) } else { Ok(()) }
}

const fn props() -> u8 {
    7
}

const fn shown() -> bool {
    true
}

fn record(record: &Record<Local>) -> Result<(), String> {
    if *record.props() == 0 { Err(String::new()) } else { Ok(()) }
}

impl Local {
    /// The state.
    #[must_use]
    pub const fn state(&self) -> u8 {
        self.state
    }
}

fn main() {
    let mut record = Record::<Local>::new();
    record.set_value("v");
    record.set_self_("x");
    record.set_push_event("e");
    assert_eq!((record.value(), record.props(), record.self__changed()), (Some("v"), &7, true));
    assert!(record.config().is_ok_and(|config| config.event.get("push").is_some() && config.state() == 0));
}
