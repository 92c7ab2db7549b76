//! Every key of a field that is no rule, in every form; the attribute bare, in parts, and around docs.
// checklist: 41, 63

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::value::Choice;
use integrations_runtime::{Integration, Record};

/// Written on.
#[derive(Integration)]
#[integration(section(connection))]
#[events()]
pub struct Written {
    #[prop]
    bare: Option<String>,
    #[prop(
        name = "other-name",
        alias = "older",
        alias = "oldest",
        title = "Title",
        help = "Help.",
        description = TEXT,
        placeholder = "Grey",
        section = connection,
        type = textarea,
        storage = data_fields,
        deprecated(since = "1", note = "not any more"),
    )]
    named: Option<String>,
    #[prop(storage = properties, r#type = text)]
    text: Option<String>,
    #[prop(api_only)]
    hidden: Option<String>,
    #[prop(checkbox_label = "Yes", deprecated)]
    flag: bool,
    #[prop(choices = open)]
    open: Option<String>,
    #[prop(choices = [("Low", "low"), "high",])]
    listed: Vec<String>,
    /// Before.
    #[prop(title = "Between")]
    /// After.
    #[allow(dead_code, reason = "of another")]
    #[prop(default = "x")]
    /// At last.
    between: String,
}

const TEXT: &str = "Text.";

fn open() -> Vec<Choice> {
    vec![Choice::new("a", "A")]
}

fn main() {
    let fields = Written::SPEC.fields;
    assert_eq!(fields.len(), 8);
    assert_eq!(fields.last().and_then(|field| field.help), Some("Before. After. At last."));
    assert_eq!(Record::<Written>::new().between(), "x");
}
