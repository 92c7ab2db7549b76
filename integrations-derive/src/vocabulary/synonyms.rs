//! Keys that other languages have, each with what is written here instead.

use super::Level;

/// A key that is none.
#[derive(Debug)]
pub(crate) struct Synonym {
    pub level: Level,
    pub written: &'static str,
    /// The help line.
    pub instead: &'static str,
}

const fn on(level: Level, written: &'static str, instead: &'static str) -> Synonym {
    Synonym { level, written, instead }
}

const DATA_FIELDS: &str = "write `storage = data_fields`";
const NAME: &str = r#"write `name = ".."`"#;
const TITLE: &str = r#"write `title = ".."`"#;
const HELP: &str = r#"write `help = ".."`"#;
const DESCRIPTION: &str = r#"write `description = ".."`"#;
const SAMPLE: &str = "write `sample = path::to::function`";
const CHOICES: &str = "write `choices = [..]`";
const VALIDATE: &str = "write `validate = path::to::function`";
const SHOW_IF: &str = "write `show_if(field = value)`";
const VALUE: &str = r#"write `value = ".."`"#;

const MANUAL: &str = "write `manual_activation = false`";
const FOLLOWS: &str = "write `follows = issue` for an event with the switch of `issue`";
const OF_VOCABULARY: &str = "what an event is called, its vocabulary says: see `#[event(..)]`";

/// Looked through before any name that is only spelled alike.
pub(crate) const SYNONYMS: &[Synonym] = &[
    on(Level::Integration, "events", "events have an attribute of their own: `#[events(push)]`"),
    on(Level::Integration, "rename", NAME),
    on(Level::Integration, "label", TITLE),
    on(Level::Integration, "manual", MANUAL),
    on(Level::Integration, "activation", MANUAL),
    on(Level::Integration, "hook", "write `webhook`"),
    on(Level::Integration, "web_hook", "write `webhook`"),
    on(
        Level::Prop,
        "required",
        "a prop is required unless it is an `Option`, a `bool`, a list, or has a default",
    ),
    on(Level::Prop, "optional", "make it an `Option<..>`"),
    on(Level::Prop, "secret", "make it a `Secret`"),
    on(Level::Prop, "skip", "remove `#[prop]`: the field is runtime state then"),
    on(
        Level::Prop,
        "hidden",
        "write `api_only` to leave it out of the form, or `show_if(..)` to show it on a condition",
    ),
    on(Level::Prop, "visible_if", SHOW_IF),
    on(Level::Prop, "show_when", SHOW_IF),
    on(Level::Prop, "depends_on", SHOW_IF),
    on(Level::Prop, "hide_if", "write `show_if(not(..))`"),
    on(Level::Prop, "hidden_if", "write `show_if(not(..))`"),
    on(Level::Prop, "required_when", "write `required_if(field = value)`"),
    on(Level::Prop, "required_unless", "write `required_if(not(..))`"),
    on(Level::Prop, "available_if", "write `if = path::to::function`"),
    on(Level::Prop, "regex", r#"write `pattern = ".."`"#),
    on(Level::Prop, "min", "write `range(min = ..)` of a number, `length(min = ..)` of text or a list"),
    on(Level::Prop, "max", "write `range(max = ..)` of a number, `length(max = ..)` of text or a list"),
    on(Level::Prop, "label", TITLE),
    on(Level::Prop, "options", CHOICES),
    on(Level::Prop, "enum", CHOICES),
    on(Level::Prop, "one_of", CHOICES),
    on(Level::Prop, "custom", VALIDATE),
    on(Level::Prop, "check", VALIDATE),
    on(Level::Prop, "rename", NAME),
    on(Level::Prop, "data_field", DATA_FIELDS),
    on(Level::Prop, "data_fields", DATA_FIELDS),
    on(Level::Prop, "column", DATA_FIELDS),
    on(Level::Prop, "doc", HELP),
    on(Level::Prop, "hint", HELP),
    on(Level::NamedEvent, "on", "write `default = true`"),
    on(Level::NamedEvent, "off", "write `default = false`"),
    on(Level::NamedEvent, "enabled", "write `default = true`, or `default = false`"),
    on(Level::NamedEvent, "switch", FOLLOWS),
    on(Level::NamedEvent, "like", FOLLOWS),
    on(Level::NamedEvent, "same_as", FOLLOWS),
    on(Level::NamedEvent, "project", "write `levels(project)`"),
    on(Level::NamedEvent, "group", "write `levels(group)`"),
    on(Level::NamedEvent, "instance", "write `levels(instance)`"),
    on(Level::NamedEvent, "name", OF_VOCABULARY),
    on(Level::NamedEvent, "title", OF_VOCABULARY),
    on(Level::NamedEvent, "description", OF_VOCABULARY),
    on(Level::Choice, "label", TITLE),
    on(Level::Choice, "name", VALUE),
    on(Level::Choice, "rename", VALUE),
    on(Level::Event, "rename", NAME),
    on(Level::Event, "label", TITLE),
    on(Level::Event, "doc", DESCRIPTION),
    on(Level::Event, "help", DESCRIPTION),
    on(Level::Event, "example", SAMPLE),
];
