//! Every key of the struct, each in every form it is written in.
// checklist: 41

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Integration, Properties, Record};

/// Written on.
///
/// At length.
#[derive(Integration)]
#[integration(
    name = "written",
    title = "Written on",
    description = concat!("One ", "sentence."),
    help = HELP,
    category = issue_tracker,
    levels(project, group, instance),
    section(connection),
    section(trigger, title = "When"),
    section(configuration, title = "How", description = DESCRIPTION,),
    section(custom = "more", title = "More"),
    validate = together,
    many,
    deprecated(since = "1.0", note = "use another"),
    version = 2,
    migrate(step),
    crate = ::integrations_runtime,
)]
#[events(push)]
pub struct Written {
    #[prop(section = more)]
    name: Option<String>,
}

const HELP: &str = "Ask.";
const DESCRIPTION: &str = "What it does.";

const fn together(_: &Record<Written>) -> Result<(), &'static str> {
    Ok(())
}

const fn step(_: &mut Properties) -> Result<(), &'static str> {
    Ok(())
}

/// In several attributes, with and without a comma at the end.
#[derive(Integration)]
#[integration(deprecated)]
#[integration(levels(project,))]
#[integration(r#category = chat, r#many)]
#[integration(section(connection))]
#[events(push, note)]
pub struct Several {
    #[prop(title = "Name")]
    #[prop(section = connection)]
    #[prop(length(min = 1,), placeholder = "x")]
    name: Option<String>,
}

fn main() {
    assert_eq!((Written::SPEC.version, Written::SPEC.sections.len(), Written::SPEC.many), (2, 4, true));
    assert_eq!((Several::SPEC.levels.len(), Several::SPEC.events.len()), (1, 2));
    assert!(Several::SPEC.many && Several::SPEC.deprecated.is_some());
}
