//! An underscore before a name keeps an unused field silent, and is no part of the name.
// checklist: 2, 4

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Integration, Record};

/// With underscores.
#[derive(Integration)]
#[events()]
pub struct Underscored {
    #[prop]
    _channel: Option<String>,
    #[prop]
    _type: Option<String>,
    #[prop]
    __x: Option<u8>,
    #[prop]
    x_: Option<u8>,
    #[prop]
    y_2: Option<u8>,
    _state: u8,
}

fn main() {
    let mut record = Record::<Underscored>::new();
    record.set_channel("#c");
    record.set_type("t");
    assert_eq!(
        (record.channel(), record.r#type(), record.x_(), record.y_2()),
        (Some("#c"), Some("t"), None, None)
    );
    assert_eq!(record.changed(), ["channel", "type"]);
}
