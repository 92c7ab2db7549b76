//! Conditions of every form, on props of every type.
// checklist: 44, 45

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Choices, Integration, Record, Secret};

const LIMIT: u16 = 465;

/// With conditions.
#[derive(Integration)]
#[events()]
pub struct Mail {
    #[prop]
    mode: Mode,
    #[prop]
    on: bool,
    #[prop(default = 25)]
    port: u16,
    #[prop(default = 0.5)]
    ratio: f64,
    #[prop]
    host: Option<String>,
    #[prop(show_if(mode = Mode::Tls))]
    a: Option<String>,
    #[prop(show_if(mode in [Mode::Tls, Mode::StartTls]))]
    b: bool,
    #[prop(show_if(on = true), required_if(port != 25))]
    c: Option<String>,
    #[prop(show_if(not(set(host))))]
    d: Vec<String>,
    #[prop(show_if(any(on = false, all(set(a), port in [25, LIMIT, 587,],), ratio = 0.5)))]
    e: Option<u8>,
    #[prop(required_if(host = "x", host != "y"))]
    f: Option<Secret>,
    #[prop(if = available)]
    g: Option<String>,
    #[prop(if = features::extra, show_if(set(g)))]
    h: Option<String>,
    #[prop(required_if(mode != Mode::Plain))]
    r#type: Option<String>,
    #[prop(show_if(set(r#type)))]
    i: Option<String>,
}

/// Modes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choices)]
pub enum Mode {
    /// Plain.
    Plain,
    /// TLS.
    Tls,
    /// STARTTLS.
    StartTls,
}

const fn available() -> bool {
    true
}

mod features {
    pub(super) const fn extra() -> bool {
        false
    }
}

fn main() {
    let mut record = Record::<Mail>::new();
    record.set_mode(Mode::Tls);
    record.set_type_of("t");
    record.set_a("a");
    assert_eq!(
        (record.mode(), record.a(), record.port(), record.b()),
        (Some(&Mode::Tls), Some("a"), &25, false)
    );
    assert!(record.config().is_ok());
}

trait Typed {
    fn set_type_of(&mut self, text: &str);
}

impl Typed for Record<Mail> {
    fn set_type_of(&mut self, text: &str) {
        self.set_type(text);
    }
}
