//! Declarations that a macro writes, with its fragments in them.
// checklist: 12
// A check of a number takes what the accessor gives: a reference.

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]
#![allow(clippy::trivially_copy_pass_by_ref)]

use integrations_runtime::{Integration, Record, Url};

macro_rules! declare {
    ($(#[$attribute:meta])* $vis:vis $name:ident, $title:literal, $min:literal, $($field:ident: $ty:ty = $default:expr, $check:path;)*) => {
        $(#[$attribute])*
        #[derive(Debug, Integration)]
        #[integration(title = $title, section(connection, title = $title))]
        $vis struct $name {
            $(
                #[prop(default = $default, validate = $check, section = connection)]
                $field: $ty,
            )*
            #[prop(length(min = $min, message = $title), placeholder = $title)]
            bounded: Option<String>,
            #[prop(range(min = -1, max = $min))]
            number: Option<i64>,
        }
    };
}

declare! {
    /// Declared by a macro.
    pub FooBar, "Foo Bar", 3,
    channel: String = "#general".to_owned(), text;
    port: u16 = 8000 + 80, port;
}

fn text(text: &str) -> Result<(), String> {
    if text.is_empty() { Err("is empty".to_owned()) } else { Ok(()) }
}

const fn port(port: &u16) -> Result<(), &'static str> {
    if *port == 0 { Err("is no port") } else { Ok(()) }
}

macro_rules! single {
    ($name:ident { $field:ident: $ty:ty }) => {
        /// Declared by a macro.
        #[derive(Integration)]
        pub struct $name {
            #[prop]
            $field: $ty,
        }
    };
}

single!(One { url: Url });
single!(Two { url: Option<Url> });
single!(Three { urls: Vec<Url> });

fn main() {
    let record = Record::<FooBar>::new();
    assert_eq!((record.channel(), record.port()), ("#general", &8080));
    assert!(record.bounded().is_none() && record.number().is_none());
    assert!(Record::<One>::new().url().is_none());
    assert!(Record::<Two>::new().url().is_none());
    assert!(Record::<Three>::new().urls().is_empty());
}
