//! Every rule that fits a text, on every type that is one.
// checklist: 46, 49

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Integration, PropValue, Record, Secret, Url};

/// Of text.
#[derive(Integration)]
#[events()]
pub struct Texts {
    #[prop(length(min = 1, max = 9, message = "is long"), pattern("^a", when = always), validate = fits)]
    required: String,
    #[prop(length(max = 9), pattern = "^a", validate(fits, message = "does not fit"))]
    optional: Option<String>,
    #[prop(default = "abc", length(min = 3), pattern = "c$")]
    settled: String,
    #[prop(url, when = always, exposes_secrets)]
    address: Option<String>,
    #[prop(public_url(message = "is local"), exposes_secrets = false)]
    public: Option<String>,
    #[prop(email, message = "is nobody's")]
    email: Option<String>,
    #[prop(choices = ["low", ("High", "high")])]
    chosen: Option<String>,
    #[prop(length(min = 8), pattern = "[0-9]", validate = hidden)]
    password: Secret,
    #[prop(length(min = 8))]
    passphrase: Option<Secret<String>>,
    #[prop(url, exposes_secrets)]
    url: Url,
    #[prop(public_url, exposes_secrets = false)]
    other: Option<Url>,
    #[prop(url, exposes_secrets)]
    webhook: Option<Secret<Url>>,
    #[prop(length(min = 2), pattern = "^#", validate = channel)]
    channel: Option<Channel>,
}

/// A newtype.
#[derive(Clone, PropValue)]
pub struct Channel(String);

impl From<String> for Channel {
    fn from(name: String) -> Self {
        Self(name)
    }
}

const fn fits(text: &str) -> Result<(), &'static str> {
    if text.len() < 100 { Ok(()) } else { Err("is long") }
}

fn hidden(secret: &Secret) -> Result<(), String> {
    if secret.expose_secret().is_empty() { Err("is empty".to_owned()) } else { Ok(()) }
}

fn channel(channel: &Channel) -> Result<(), String> {
    if channel.0.is_empty() { Err("is empty".to_owned()) } else { Ok(()) }
}

fn main() {
    let mut record = Record::<Texts>::new();
    record.set_required("b");
    record.set_password("short");
    assert!(record.validate_complete().is_err_and(|violations| violations.iter().count() >= 3));
}
