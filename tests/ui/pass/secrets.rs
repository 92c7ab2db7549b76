//! Secrets of every shape, and what is named like one but is none.
// checklist: 64

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Integration, Record, Secret, Url};

type Hidden<T = String> = Secret<T>;

/// With secrets.
#[derive(Debug, Integration)]
#[events()]
pub struct Vault {
    #[prop(exposes_secrets)]
    url: Url,
    #[prop(exposes_secrets = false)]
    help_url: Option<Url>,
    #[prop(
        non_empty_password_title = "Enter new password",
        non_empty_password_help = "Leave blank to keep it."
    )]
    password: Secret,
    #[prop(placeholder = "abc")]
    api_key: Option<Secret<String>>,
    #[prop(exposes_secrets)]
    webhook: Secret<Url>,
    #[prop]
    passphrase: Hidden,
    #[prop(exposes_secrets = false)]
    other_webhook: Option<Hidden<Url>>,
    #[prop(not_secret = "names a header")]
    token_header: Option<String>,
    #[prop(not_secret = "counts them", default = 3)]
    keys: u8,
    #[prop]
    given: bool,
}

fn main() {
    let mut record = Record::<Vault>::new();
    record.set_password("hunter2");
    record.set_passphrase("hunter2".to_owned());
    record.set_token_header("X-Token");
    assert_eq!((record.token_header(), record.keys(), record.given()), (Some("X-Token"), &3, false));
    assert!(!format!("{record:?}").contains("hunter2"));
}
