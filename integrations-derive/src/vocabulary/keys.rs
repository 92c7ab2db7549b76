//! The table of keys.

use super::{First, Form, Key, Level};

const QUOTES: &str = r#""..""#;
const TEXT: &[Form] = &[Form::Value(QUOTES)];
const FUNCTION: &[Form] = &[Form::Value("path::to::function")];
const CRATE: &[Form] = &[Form::Value("::path::to::integrations_runtime")];
const CONDITIONS: &[Form] = &[Form::Conditions];
const WORD: &[Form] = &[Form::Word];
const TEXT_RULE: &[Form] = &[Form::Word, Form::List(First::Nothing, RULE_OPTIONS)];
const RULE_OPTIONS: &[(&str, &str)] = &[("message", QUOTES), ("when", "always")];
const DEPRECATED: &[Form] = &[Form::Word, Form::List(First::Nothing, &[("since", QUOTES), ("note", QUOTES)])];
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
        "many",
        WORD,
        "several records of it in one scope: by default there is at most one",
        "#[integration(many)]",
    ),
    key(
        Level::Integration,
        "webhook",
        WORD,
        "it sends what happens to a web hook: the type implements `Webhook`",
        "#[integration(webhook)]",
    ),
    key(
        Level::Integration,
        "manual_activation",
        &[Form::Value("false")],
        "`false`: the product activates it, and nobody does so by hand",
        "#[integration(manual_activation = false)]",
    ),
    key(
        Level::Integration,
        "deprecated",
        DEPRECATED,
        "still works, but nobody should set it up anew; lists and forms say so",
        r#"#[integration(deprecated(since = "17.0", note = "use `Foo` instead"))]"#,
    ),
    key(
        Level::Integration,
        "version",
        &[Form::Value("3")],
        "the version of the stored form: by default 1; `migrate` has a step from each to the next",
        "#[integration(version = 3, migrate(one_to_two, two_to_three))]",
    ),
    key(
        Level::Integration,
        "migrate",
        &[Form::List(First::Many("one_to_two"), &[])],
        "what brings stored properties from each version to the next, a function a step",
        "#[integration(version = 2, migrate(one_to_two))]",
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
    key(
        Level::Prop,
        "if",
        FUNCTION,
        "whether this program has the prop at all: a function that is asked",
        "#[prop(if = is_enterprise)]",
    ),
    key(
        Level::Prop,
        "show_if",
        CONDITIONS,
        "when the prop is part of the form; where it is not, it has no value",
        "#[prop(show_if(mode = Mode::Tls))]",
    ),
    key(
        Level::Prop,
        "required_if",
        CONDITIONS,
        "when a prop that need not have a value must have one",
        "#[prop(required_if(mode in [Mode::Tls, Mode::StartTls], not(set(socket))))]",
    ),
    key(Level::Prop, "flatten", WORD, "a group, whose fields join those of the struct", "#[prop(flatten)]"),
    key(
        Level::Prop,
        "per_event",
        WORD,
        "a value for each event that follows no other: `channel` gives `push_channel`",
        "#[prop(per_event)]",
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
    Key {
        repeats: true,
        ..key(
            Level::Prop,
            "alias",
            TEXT,
            "another name that it is read by, in stores and in input; with `per_event`, `room` means `push_room`",
            r#"#[prop(alias = "old_name")]"#,
        )
    },
    key(
        Level::Prop,
        "storage",
        &[Form::Value("data_fields")],
        "where its value is stored: apart from the properties, in a column of its own",
        "#[prop(storage = data_fields)]",
    ),
    key(
        Level::Prop,
        "deprecated",
        DEPRECATED,
        "still read and written, but nobody should fill it in anew; forms say so",
        r#"#[prop(deprecated(note = "use the token instead"))]"#,
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
        Level::NamedEvent,
        "default",
        &[Form::Value("false")],
        "whether a new record has the event switched on: by default it is as its vocabulary says",
        "#[events(push(default = false), note)]",
    ),
    key(
        Level::NamedEvent,
        "follows",
        &[Form::Value("issue")],
        "the event has no switch of its own: it is handled while that one is switched on",
        "#[events(issue, work_item(follows = issue))]",
    ),
    key(
        Level::NamedEvent,
        "levels",
        &[Form::List(First::Many("group"), &[])],
        "where the integration has the event: by default at each of its levels",
        "#[events(push, group_mention(levels(group)))]",
    ),
    key(
        Level::Group,
        "name",
        TEXT,
        "of an enum: the name of the prop that says which variant it is, by default the enum's in `snake_case`",
        r#"#[props(name = "login")]"#,
    ),
    key(
        Level::Group,
        "title",
        TEXT,
        "of an enum: the label of that prop, by default the enum's words",
        r#"#[props(title = "How to log in")]"#,
    ),
    key(
        Level::Group,
        "help",
        TEXT,
        "of an enum: the line below that prop, by default the doc comment",
        r#"#[props(help = "Ask your administrator.")]"#,
    ),
    key(
        Level::Group,
        "default",
        &[Form::Value("Variant")],
        "of an enum: the variant while none is chosen",
        "#[props(default = Anonymous)]",
    ),
    Key {
        repeats: true,
        ..key(
            Level::Group,
            "section",
            SECTION,
            "a part of the form, for an integration that does not declare it itself",
            r#"#[props(section(connection, title = "Connection details"))]"#,
        )
    },
    key(
        Level::Group,
        "crate",
        CRATE,
        "where `integrations_runtime` is, when it was renamed or re-exported",
        "#[props(crate = ::facade::integrations_runtime)]",
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
    key(
        Level::PropValue,
        "crate",
        CRATE,
        "where `integrations_runtime` is, when it was renamed or re-exported",
        "#[prop_value(crate = ::facade::integrations_runtime)]",
    ),
    key(
        Level::EventsEnum,
        "crate",
        CRATE,
        "where `integrations_runtime` is, when it was renamed or re-exported",
        "#[events(crate = ::facade::integrations_runtime)]",
    ),
    key(
        Level::Event,
        "name",
        TEXT,
        "its name, which `#[events(..)]` says: by default the variant's in `snake_case`",
        r#"#[event(name = "order_settled")]"#,
    ),
    key(
        Level::Event,
        "title",
        TEXT,
        "its name for people: by default the variant's words",
        r#"#[event(title = "Payment")]"#,
    ),
    key(
        Level::Event,
        "description",
        TEXT,
        "when it happens: by default the first paragraph of the doc comment, without its full stop",
        r#"#[event(description = "A customer paid an order")]"#,
    ),
    key(
        Level::Event,
        "default",
        &[Form::Value("false")],
        "whether a new record has it switched on: by default it has",
        "#[event(default = false)]",
    ),
    key(
        Level::Event,
        "sample",
        FUNCTION,
        "a function that makes an example of the payload, to try a configuration out",
        "#[event(sample = Order::sample)]",
    ),
];

const SECTION: &[Form] = &[
    Form::List(First::One("connection"), &[("title", QUOTES), ("description", QUOTES)]),
    Form::List(First::Nothing, &[("custom", QUOTES), ("title", QUOTES), ("description", QUOTES)]),
];

/// The keys that are rules of a prop.
pub(crate) const RULES: &[&str] = &["length", "range", "pattern", "url", "public_url", "email", "validate"];
