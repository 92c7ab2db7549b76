//! The language's words: every key, and every name that a key takes.
//!
//! The scan, the suggestions and the tests are driven by these tables, so a key exists here once: to add one is
//! a row here, a line in a file of `attributes`, a check and an expansion.

/// Where a key is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    Integration,
    Prop,
    ChoicesEnum,
    Choice,
}

impl Level {
    /// The attribute that holds this level's keys.
    pub(crate) const fn attribute(self) -> &'static str {
        match self {
            Self::Integration => "integration",
            Self::Prop => "prop",
            Self::ChoicesEnum => "choices",
            Self::Choice => "choice",
        }
    }

    /// What the attribute stands on.
    pub(crate) const fn home(self) -> &'static str {
        match self {
            Self::Integration => "the struct",
            Self::Prop => "a field",
            Self::ChoicesEnum => "the enum",
            Self::Choice => "a variant",
        }
    }
}

/// A key of the language.
#[derive(Debug)]
pub(crate) struct Key {
    pub name: &'static str,
    pub level: Level,
    /// The legal ways to write it.
    pub forms: &'static [Form],
    /// Whether it may be given several times.
    pub repeats: bool,
    /// What it does, in one line.
    #[cfg_attr(not(test), expect(dead_code, reason = "for the reference page"))]
    pub doc: &'static str,
    /// A whole attribute that uses it.
    #[cfg_attr(not(test), expect(dead_code, reason = "for the reference page"))]
    pub example: &'static str,
}

/// One way to write a key.
#[derive(Debug)]
pub(crate) enum Form {
    /// `api_only`
    Word,
    /// `title = ".."`: holds what stands after the `=`, as a help line shows it.
    Value(&'static str),
    /// `length(min = 1)`: what may stand first, without a name; then the named arguments, each with its value.
    List(First, &'static [(&'static str, &'static str)]),
}

/// What stands at the start of a list, without a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum First {
    Nothing,
    One(&'static str),
    Many(&'static str),
}

const QUOTES: &str = r#""..""#;
const TEXT: &[Form] = &[Form::Value(QUOTES)];
const FUNCTION: &[Form] = &[Form::Value("path::to::function")];
const CRATE: &[Form] = &[Form::Value("::path::to::integrations_runtime")];
const WORD: &[Form] = &[Form::Word];
const TEXT_RULE: &[Form] = &[Form::Word, Form::List(First::Nothing, RULE_OPTIONS)];
const RULE_OPTIONS: &[(&str, &str)] = &[("message", QUOTES), ("when", "always")];
const BOUNDS: &[Form] =
    &[Form::List(First::Nothing, &[("min", "1"), ("max", "255"), ("message", QUOTES), ("when", "always")])];

const fn key(
    level: Level,
    name: &'static str,
    forms: &'static [Form],
    doc: &'static str,
    example: &'static str,
) -> Key {
    Key { name, level, forms, repeats: false, doc, example }
}

/// Every key, in the order of the reference page.
pub(crate) const KEYS: &[Key] = &[
    key(
        Level::Integration,
        "name",
        TEXT,
        "its name, everywhere but in Rust: by default the type's in `snake_case`",
        r#"#[integration(name = "foo_bar")]"#,
    ),
    key(
        Level::Integration,
        "title",
        TEXT,
        "its name for people: by default the type's words",
        r#"#[integration(title = "Foo Bar")]"#,
    ),
    key(
        Level::Integration,
        "description",
        TEXT,
        "one sentence: by default the first paragraph of the doc comment",
        r#"#[integration(description = "Sends events to Foo Bar.")]"#,
    ),
    key(
        Level::Integration,
        "help",
        TEXT,
        "how to set it up: by default the later paragraphs of the doc comment",
        r#"#[integration(help = "Create a webhook in Foo Bar first.")]"#,
    ),
    key(
        Level::Integration,
        "category",
        &[Form::Value("chat")],
        "the kind of integration: by default `common`",
        "#[integration(category = chat)]",
    ),
    key(
        Level::Integration,
        "levels",
        &[Form::List(First::Many("project"), &[])],
        "where it can be set up: by default at every level",
        "#[integration(levels(project, group))]",
    ),
    Key {
        repeats: true,
        ..key(
            Level::Integration,
            "section",
            SECTION,
            "a part of the form, in the order declared",
            r#"#[integration(section(connection, title = "Connection details"))]"#,
        )
    },
    key(
        Level::Integration,
        "validate",
        FUNCTION,
        "a check of several props together",
        "#[integration(validate = check_together)]",
    ),
    key(
        Level::Integration,
        "crate",
        CRATE,
        "where `integrations_runtime` is, when it was renamed or re-exported",
        "#[integration(crate = ::facade::integrations_runtime)]",
    ),
    key(
        Level::Prop,
        "name",
        TEXT,
        "its name in JSON and in forms: by default the field's",
        r#"#[prop(name = "api-url")]"#,
    ),
    key(
        Level::Prop,
        "title",
        TEXT,
        "its label: by default the field's words",
        r#"#[prop(title = "Server URL")]"#,
    ),
    key(
        Level::Prop,
        "help",
        TEXT,
        "the line below the input: by default the doc comment",
        r#"#[prop(help = "Ask your administrator.")]"#,
    ),
    key(
        Level::Prop,
        "description",
        TEXT,
        "what the API's documentation says: by default the help",
        r#"#[prop(description = "The server's base URL.")]"#,
    ),
    key(
        Level::Prop,
        "placeholder",
        TEXT,
        "the grey text of an empty input",
        r#"#[prop(placeholder = "https://example.com/")]"#,
    ),
    key(
        Level::Prop,
        "section",
        &[Form::Value("connection")],
        "the declared section that shows it",
        "#[prop(section = connection)]",
    ),
    key(
        Level::Prop,
        "type",
        &[Form::Value("textarea")],
        "a larger input, for text of several lines",
        "#[prop(type = textarea)]",
    ),
    key(
        Level::Prop,
        "default",
        &[Form::Value("..")],
        "the value while none is set",
        "#[prop(default = 8080)]",
    ),
    key(
        Level::Prop,
        "checkbox_label",
        TEXT,
        "the text beside a checkbox",
        r#"#[prop(checkbox_label = "Only broken pipelines")]"#,
    ),
    key(
        Level::Prop,
        "choices",
        &[Form::Value(r#"["low", ("High", "high")]"#), Form::Value("path::to::function")],
        "the values to choose from",
        r#"#[prop(choices = ["low", ("High", "high")])]"#,
    ),
    key(
        Level::Prop,
        "non_empty_password_title",
        TEXT,
        "the label once a secret is stored",
        r#"#[prop(non_empty_password_title = "Enter new password")]"#,
    ),
    key(
        Level::Prop,
        "non_empty_password_help",
        TEXT,
        "the help once a secret is stored",
        r#"#[prop(non_empty_password_help = "Leave blank to keep it.")]"#,
    ),
    key(Level::Prop, "api_only", WORD, "in the API, but not in the form", "#[prop(api_only)]"),
    key(
        Level::Prop,
        "exposes_secrets",
        &[Form::Word, Form::Value("false")],
        "a change of it would send the secrets elsewhere, so they are to be given again",
        "#[prop(exposes_secrets)]",
    ),
    key(
        Level::Prop,
        "not_secret",
        TEXT,
        "why a prop that is named like a secret is none",
        r#"#[prop(not_secret = "names a header")]"#,
    ),
    key(
        Level::Prop,
        "length",
        BOUNDS,
        "how many characters, or how many items",
        "#[prop(length(min = 8, max = 72))]",
    ),
    key(
        Level::Prop,
        "range",
        BOUNDS,
        "the smallest and the largest number",
        "#[prop(range(min = -1, max = 2.5))]",
    ),
    key(
        Level::Prop,
        "pattern",
        &[Form::Value(r#""^[a-z]+$""#), Form::List(First::One(r#""^[a-z]+$""#), RULE_OPTIONS)],
        "a regular expression that the text matches",
        r#"#[prop(pattern = "^[a-z]+$")]"#,
    ),
    key(Level::Prop, "url", TEXT_RULE, "an `http` or `https` URL", "#[prop(url)]"),
    key(
        Level::Prop,
        "public_url",
        TEXT_RULE,
        "a URL that does not lead into the local network",
        "#[prop(public_url)]",
    ),
    key(Level::Prop, "email", TEXT_RULE, "an e-mail address", "#[prop(email)]"),
    key(
        Level::Prop,
        "validate",
        &[Form::Value("path::to::function"), Form::List(First::One("path::to::function"), RULE_OPTIONS)],
        "a check of one's own",
        "#[prop(validate = is_even)]",
    ),
    key(
        Level::Prop,
        "message",
        TEXT,
        "what the prop's rules say, where they say nothing else",
        r#"#[prop(url, message = "is no URL")]"#,
    ),
    key(
        Level::Prop,
        "when",
        &[Form::Value("always")],
        "`always`: its rules hold while the integration is inactive too",
        "#[prop(when = always)]",
    ),
    key(
        Level::ChoicesEnum,
        "crate",
        CRATE,
        "where `integrations_runtime` is, when it was renamed or re-exported",
        "#[choices(crate = ::facade::integrations_runtime)]",
    ),
    key(
        Level::Choice,
        "title",
        TEXT,
        "its label: by default the variant's words",
        r#"#[choice(title = "Default branch")]"#,
    ),
    key(
        Level::Choice,
        "value",
        TEXT,
        "its value in JSON and in forms: by default the variant's name in `snake_case`",
        r#"#[choice(value = "all")]"#,
    ),
];

const SECTION: &[Form] = &[Form::List(
    First::One("connection"),
    &[("custom", QUOTES), ("title", QUOTES), ("description", QUOTES)],
)];

/// The keys that are rules of a prop.
pub(crate) const RULES: &[&str] = &["length", "range", "pattern", "url", "public_url", "email", "validate"];

/// An event of GitLab's: its name, and the field that switches it.
pub(crate) struct Event {
    pub name: &'static str,
    pub switch: &'static str,
}

const fn event(name: &'static str, switch: &'static str) -> Event {
    Event { name, switch }
}

pub(crate) const EVENTS: &[Event] = &[
    event("commit", "commit_events"),
    event("push", "push_events"),
    event("tag_push", "tag_push_events"),
    event("issue", "issues_events"),
    event("confidential_issue", "confidential_issues_events"),
    event("merge_request", "merge_requests_events"),
    event("note", "note_events"),
    event("confidential_note", "confidential_note_events"),
    event("pipeline", "pipeline_events"),
    event("job", "job_events"),
    event("wiki_page", "wiki_page_events"),
    event("deployment", "deployment_events"),
    event("release", "release_events"),
    event("incident", "incident_events"),
    event("alert", "alert_events"),
    event("work_item", "work_item_events"),
    event("confidential_work_item", "confidential_work_item_events"),
    event("group_mention", "group_mention_events"),
    event("group_confidential_mention", "group_confidential_mention_events"),
    event("vulnerability", "vulnerability_events"),
];

/// Other spellings of events, with their canonical names.
pub(crate) const EVENT_SPELLINGS: &[(&str, &str)] =
    &[("comment", "note"), ("confidential_comment", "confidential_note")];

/// The events of a struct without `#[events]`.
pub(crate) const DEFAULT_EVENTS: &[&str] =
    &["commit", "push", "tag_push", "issue", "confidential_issue", "merge_request", "wiki_page"];

pub(crate) const CATEGORIES: &[&str] =
    &["chat", "ci", "common", "issue_tracker", "monitoring", "third_party_wiki"];
pub(crate) const DEFAULT_CATEGORY: &str = "common";

/// All the levels: also what holds when none is named.
pub(crate) const LEVELS: &[&str] = &["project", "group", "instance"];

/// The sections that need no `custom = ".."`.
pub(crate) const SECTIONS: &[&str] = &["connection", "trigger", "configuration"];

/// When a rule holds.
pub(crate) const WHEN: &[&str] = &["active", "always"];

/// The form types that can be asked for.
pub(crate) const FORM_TYPES: &[&str] = &["text", "textarea"];

/// The form types that follow from the Rust type, with what to write for each.
pub(crate) const DERIVED_FORM_TYPES: &[(&str, &str)] = &[
    ("password", "a `Secret`"),
    ("checkbox", "a `bool`"),
    ("number", "an integer or a float"),
    ("select", "an enum with `#[derive(Choices)]`, or add `choices = ..`"),
    ("string_array", "a `Vec<String>`"),
];

/// The methods of `Record`. A prop's accessors stand behind its `Deref`, so a method of one of these names would hide them.
#[rustfmt::skip]
pub(crate) const RESERVED: &[&str] = &[
    "new", "load", "config", "validate", "assign", "assign_form", "properties", "form", "activate", "deactivate",
    "active", "is_active", "set_active", "level", "set_level", "changed", "changes", "has_changes",
    "previous_changes", "restore", "restore_all", "clear", "was", "is_changed", "saved", "event_enabled",
    "set_event", "events", "spec", "dispatch", "execute", "stored", "from_stored", "props", "clone", "fmt",
    "deref", "deref_mut", "as_ref", "into", "from", "drop", "supplied",
];

/// The name on the wire that every integration has already.
pub(crate) const ACTIVE: &str = "active";

/// What a secret's name has in it.
pub(crate) const SECRET_PARTS: &[&str] = &["token", "key", "password", "passphrase", "secret", "webhook"];

/// The words that a title writes in capitals.
pub(crate) const INITIALISMS: &[&str] = &[
    "api", "ca", "ci", "css", "csv", "dns", "html", "http", "https", "id", "ip", "irc", "json", "jwt",
    "ldap", "saml", "sha", "smtp", "sql", "ssh", "ssl", "sso", "tls", "ui", "uri", "url", "uuid", "xml",
    "yaml",
];

/// The key `name` of `level`.
pub(crate) fn find(level: Level, name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.level == level && key.name == name)
}

/// The names of a level's keys.
pub(crate) fn names(level: Level) -> Vec<&'static str> {
    KEYS.iter().filter(|key| key.level == level).map(|key| key.name).collect()
}

/// The other levels that have a key `name`.
pub(crate) fn elsewhere(level: Level, name: &str) -> Option<Level> {
    KEYS.iter().find(|key| key.level != level && key.name == name).map(|key| key.level)
}

/// The canonical name of an event.
pub(crate) fn canonical_event(written: &str) -> Option<&'static str> {
    let spelled = EVENT_SPELLINGS.iter().find(|(spelling, _)| *spelling == written).map(|(_, name)| *name);
    spelled.or_else(|| EVENTS.iter().map(|event| event.name).find(|name| *name == written))
}

/// The field that switches an event.
pub(crate) fn switch_of(event: &str) -> Option<&'static str> {
    EVENTS.iter().find(|known| known.name == event).map(|known| known.switch)
}
