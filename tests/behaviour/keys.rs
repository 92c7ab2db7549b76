//! Every key of the language, and what it does: a test a key, named `works_<level>_<key>`.

use integrations_runtime::{Choice, Choices, FieldSpec, Integration, Level, Record, Secret, Url};
use serde_json::{Value, json};

use crate::common::{broken, pairs, said};

/// Plain text.
///
/// Later text.
#[derive(Integration)]
#[integration(
    name = "renamed",
    title = "A Title",
    description = "A description.",
    help = "Some help.",
    category = issue_tracker,
    levels(instance, project),
    section(connection),
    section(custom = "jira_issues", title = "Issues", description = "What is shown."),
    validate = together,
)]
#[events()]
struct Whole {
    #[prop]
    one: bool,
    #[prop]
    other: bool,
}

fn together(record: &Record<Whole>) -> Result<(), &'static str> {
    if record.one() == record.other() { Ok(()) } else { Err("`one` and `other` go together") }
}

/// Plain text.
///
/// Later text.
#[derive(Integration)]
#[events()]
struct HttpApiHook {}

#[test]
fn works_integration_name() {
    assert_eq!((Whole::SPEC.name, HttpApiHook::SPEC.name), ("renamed", "http_api_hook"));
}

#[test]
fn works_integration_title() {
    assert_eq!((Whole::SPEC.title, HttpApiHook::SPEC.title), ("A Title", "HTTP API Hook"));
}

#[test]
fn works_integration_description() {
    assert_eq!(Whole::SPEC.description, Some("A description."));
    assert_eq!(HttpApiHook::SPEC.description, Some("Plain text."));
}

#[test]
fn works_integration_help() {
    assert_eq!((Whole::SPEC.help, HttpApiHook::SPEC.help), (Some("Some help."), Some("Later text.")));
}

#[test]
fn works_integration_category() {
    assert_eq!(
        (Whole::SPEC.category.as_str(), HttpApiHook::SPEC.category.as_str()),
        ("issue_tracker", "common")
    );
}

#[test]
fn works_integration_levels() {
    assert_eq!(
        (Whole::SPEC.levels, HttpApiHook::SPEC.levels),
        (&[Level::Instance, Level::Project][..], Level::ALL)
    );
    assert_eq!(Record::<Whole>::new().level(), Level::Instance);
    assert!(Record::<Whole>::new().set_level(Level::Group).is_err());
}

#[test]
fn works_integration_section() {
    let expected = json!([
        {"type": "connection", "title": "Connection"},
        {"type": "jira_issues", "title": "Issues", "description": "What is shown."},
    ]);
    assert_eq!(serde_json::to_value(Whole::SPEC.sections).unwrap(), expected);
}

#[test]
fn works_integration_validate() {
    let mut record = Record::<Whole>::new();
    assert!(record.config().is_ok());
    record.set_one(true);
    assert_eq!(record.validate(), Ok(()));
    assert_eq!(said(record.config()), ["`one` and `other` go together"]);
    record.activate();
    assert_eq!(broken(record.validate()), pairs([("", "invalid")]));
}

mod facade {
    pub(crate) use integrations_runtime as runtime;
}

#[derive(Integration)]
#[integration(crate = crate::keys::facade::runtime)]
#[events(push)]
struct Elsewhere {
    #[prop(default = Letter::B)]
    letter: Letter,
}

#[derive(Clone, Debug, PartialEq, Choices)]
#[choices(crate = crate::keys::facade::runtime)]
enum Letter {
    A,
    B,
}

#[test]
fn works_integration_crate() {
    assert_eq!(Record::<Elsewhere>::new().letter(), &Letter::B);
}

#[test]
fn works_choices_crate() {
    assert_eq!((Letter::A.value(), Letter::from_index(1)), ("a", Some(Letter::B)));
}

#[derive(Clone, Debug, PartialEq, Choices)]
enum Branches {
    All,
    #[choice(title = "Default branch", value = "main")]
    Default,
    DefaultAndProtected,
}

#[test]
fn works_choice_title() {
    let titles: Vec<_> = Branches::CHOICES.iter().map(|choice| choice.title.as_ref()).collect();
    assert_eq!(titles, ["All", "Default branch", "Default and protected"]);
}

#[test]
fn works_choice_value() {
    let values: Vec<_> = Branches::CHOICES.iter().map(|choice| choice.value.as_ref()).collect();
    assert_eq!(values, ["all", "main", "default_and_protected"]);
    let mut record = Record::<Chosen>::new();
    record.assign(&json!({"branches": "main"})).unwrap();
    assert_eq!(record.branches(), Some(&Branches::Default));
    assert_eq!(record.properties()["branches"], "main");
    assert!(record.assign(&json!({"branches": "default"})).is_err());
}

#[derive(Integration)]
#[integration(section(configuration), section(custom = "own"))]
#[events()]
struct Chosen {
    #[prop(section = configuration)]
    branches: Branches,
    #[prop(choices = ["low", ("High!", "high")], section = "own")]
    listed: Option<String>,
    #[prop(choices = open)]
    open: Vec<String>,
    #[prop(choices = [("One", "1"), ("Two", "2")])]
    number: Option<u8>,
}

fn open() -> Vec<Choice> {
    vec![Choice::open("A room", "a"), Choice::open("Another", "b")]
}

fn field<T: Integration>(name: &str) -> &'static FieldSpec {
    T::SPEC.field(name).unwrap()
}

fn drawn<T: Integration>(record: &Record<T>, name: &str) -> Value {
    let form = serde_json::to_value(record.form()).unwrap();
    form["fields"].as_array().unwrap().iter().find(|field| field["name"] == name).cloned().unwrap_or_default()
}

#[test]
fn works_prop_choices() {
    let mut record = Record::<Chosen>::new();
    record.set_branches(Branches::All);
    assert_eq!(drawn(&record, "listed")["choices"], json!([["low", "low"], ["High!", "high"]]));
    assert_eq!(drawn(&record, "open")["choices"], json!([["A room", "a"], ["Another", "b"]]));
    assert_eq!(
        (drawn(&record, "listed")["type"].clone(), drawn(&record, "open")["type"].clone()),
        (json!("select"), json!("string_array"))
    );
    record.assign(&json!({"listed": "high", "open": ["a", "b"], "number": 2})).unwrap();
    assert!(record.config().is_ok());
    record.assign(&json!({"listed": "High!", "open": ["a", "c"], "number": 3})).unwrap();
    assert_eq!(
        broken(record.config()),
        pairs([("listed", "choice"), ("open", "choice"), ("number", "choice")])
    );
}

#[test]
fn works_prop_section() {
    assert_eq!(
        (field::<Chosen>("branches").section, field::<Chosen>("listed").section),
        (Some("configuration"), Some("own"))
    );
    assert_eq!(field::<Chosen>("open").section, None);
}

#[derive(Integration)]
#[events()]
struct Drawn {
    /// The doc comment.
    ///
    /// All of it.
    #[prop]
    api_url: Option<String>,
    /// The doc comment.
    #[prop(
        name = "server-name", title = "A title", help = "Some help.", description = "For an API.", placeholder = "grey",
        type = textarea, default = "nobody", not_secret = "a name",
    )]
    webhook_name: String,
    #[prop(checkbox_label = "Beside the box")]
    on: bool,
    #[prop(api_only)]
    hidden: Option<u8>,
    #[prop(non_empty_password_title = "Replace it", non_empty_password_help = "Blank keeps it.")]
    token: Option<Secret>,
    #[prop(exposes_secrets)]
    host: Option<String>,
    #[prop(exposes_secrets = false)]
    docs: Option<Url>,
}

#[test]
fn works_prop_name() {
    let mut record = Record::<Drawn>::new();
    record.assign(&json!({"server-name": "x"})).unwrap();
    assert_eq!((record.webhook_name(), record.changed()), ("x", vec!["server-name"]));
    assert_eq!(
        (Drawn::WEBHOOK_NAME.name(), &record.properties()["server-name"]),
        ("server-name", &json!("x"))
    );
    assert_eq!(
        broken(record.assign(&json!({"webhook_name": "x"}))),
        pairs([("webhook_name", "unknown_field")])
    );
}

#[test]
fn works_prop_title() {
    assert_eq!(
        (field::<Drawn>("server-name").title, field::<Drawn>("api_url").title),
        ("A title", "API URL")
    );
}

#[test]
fn works_prop_help() {
    assert_eq!(field::<Drawn>("server-name").help, Some("Some help."));
    assert_eq!(field::<Drawn>("api_url").help, Some("The doc comment.\n\nAll of it."));
}

#[test]
fn works_prop_description() {
    assert_eq!(
        (field::<Drawn>("server-name").description, field::<Drawn>("on").description),
        (Some("For an API."), None)
    );
}

#[test]
fn works_prop_placeholder() {
    assert_eq!(drawn(&Record::<Drawn>::new(), "server-name")["placeholder"], "grey");
}

#[test]
fn works_prop_type() {
    assert_eq!(drawn(&Record::<Drawn>::new(), "server-name")["type"], "textarea");
    assert_eq!(drawn(&Record::<Drawn>::new(), "api_url")["type"], "text");
}

#[test]
fn works_prop_default() {
    let mut record = Record::<Drawn>::new();
    let name: &str = record.webhook_name();
    assert_eq!((name, record.has_changes()), ("nobody", false));
    assert_eq!(drawn(&record, "server-name")["default"], "nobody");
    assert!(!field::<Drawn>("server-name").required);
    record.set_webhook_name("x");
    record.assign(&json!({"server-name": null})).unwrap();
    assert_eq!(
        (record.webhook_name(), record.properties()["server-name"].clone()),
        ("nobody", json!("nobody"))
    );
    assert_eq!(record.config().map(|it| it.webhook_name).as_deref(), Ok("nobody"));
}

#[test]
fn works_prop_checkbox_label() {
    assert_eq!(drawn(&Record::<Drawn>::new(), "on")["checkbox_label"], "Beside the box");
}

#[test]
fn works_prop_api_only() {
    let mut record = Record::<Drawn>::new();
    assert_eq!(drawn(&record, "hidden"), Value::Null);
    assert_eq!(serde_json::to_value(field::<Drawn>("hidden")).unwrap()["api_only"], true);
    record.assign(&json!({"hidden": 1})).unwrap();
    assert_eq!(record.hidden(), Some(&1));
}

#[test]
fn works_prop_non_empty_password_title() {
    let mut record = Record::<Drawn>::new();
    assert_eq!(drawn(&record, "token")["title"], "Token");
    record.set_token("t");
    assert_eq!(drawn(&record, "token")["title"], "Replace it");
}

#[test]
fn works_prop_non_empty_password_help() {
    let mut record = Record::<Drawn>::new();
    assert_eq!(drawn(&record, "token")["help"], Value::Null);
    record.set_token("t");
    assert_eq!(drawn(&record, "token")["help"], "Blank keeps it.");
}

#[test]
fn works_prop_exposes_secrets() {
    let mut record = Record::<Drawn>::load(&json!({"token": "t"})).unwrap();
    record.set_docs(Url::parse("https://docs.example").unwrap());
    assert!(record.token().is_some());
    record.set_host("elsewhere");
    assert!(record.token().is_none() && record.token_changed());
    assert!(field::<Drawn>("host").exposes_secrets && !field::<Drawn>("docs").exposes_secrets);
}

#[test]
fn works_prop_not_secret() {
    let record = Record::<Drawn>::new();
    assert!(!field::<Drawn>("server-name").secret);
    assert_eq!(drawn(&record, "server-name")["value"], "nobody");
}

#[derive(Integration)]
#[events()]
struct Ruled {
    #[prop(length(min = 2, max = 3))]
    length: Option<String>,
    #[prop(range(min = -1, max = 2.5))]
    range: Option<f64>,
    #[prop(pattern = "^[a-z]+$")]
    pattern: Option<String>,
    #[prop(url)]
    url: Option<String>,
    #[prop(public_url)]
    public_url: Option<Url>,
    #[prop(email)]
    email: Option<String>,
    #[prop(validate = even)]
    checked: Option<u8>,
    #[prop(range(max = 1), validate(even, message = "of its own"), message = "of all")]
    message: Option<u8>,
    #[prop(length(max = 1, when = always), pattern("^x", when = active))]
    when: Option<String>,
    #[prop(length(max = 1), when = always)]
    all: Option<String>,
    #[prop(when = always)]
    needed: String,
}

fn even(number: &u8) -> Result<(), &'static str> {
    if number.is_multiple_of(2) { Ok(()) } else { Err("is odd") }
}

/// What is wrong with a field once it was assigned.
fn wrong(name: &str, value: impl Into<Value>) -> Vec<String> {
    let mut record = Record::<Ruled>::new();
    record.set_needed("x");
    record.assign(&json!({ name: value.into() })).unwrap();
    said(record.config())
}

fn good() -> Vec<String> {
    Vec::new()
}

#[test]
fn works_prop_length() {
    assert_eq!((wrong("length", "éé"), wrong("length", "abc")), (good(), good()));
    assert_eq!(wrong("length", "é"), ["`length` is too short (minimum is 2 characters)"]);
    assert_eq!(wrong("length", "abcd"), ["`length` is too long (maximum is 3 characters)"]);
}

#[test]
fn works_prop_range() {
    assert_eq!((wrong("range", -1), wrong("range", 2.5)), (good(), good()));
    assert_eq!(wrong("range", -1.5), ["`range` must be at least -1"]);
    assert_eq!(wrong("range", "2.6"), ["`range` must be at most 2.5"]);
}

#[test]
fn works_prop_pattern() {
    assert_eq!(wrong("pattern", "abc"), good());
    assert_eq!(wrong("pattern", "abC"), ["`pattern` does not match the pattern `^[a-z]+$`"]);
}

#[test]
fn works_prop_url() {
    assert_eq!((wrong("url", "http://localhost"), wrong("url", "https://a.example/")), (good(), good()));
    assert_eq!(wrong("url", "ftp://a.example"), ["`url` must be an http or https URL"]);
}

#[test]
fn works_prop_public_url() {
    assert_eq!(wrong("public_url", "https://a.example/"), good());
    let message = "`public_url` must be a public address, not one of this machine or a local network";
    assert_eq!(wrong("public_url", "http://localhost"), [message]);
}

#[test]
fn works_prop_email() {
    assert_eq!(wrong("email", "jo@example.com"), good());
    assert_eq!(wrong("email", "jo"), ["`email` must be an e-mail address"]);
}

#[test]
fn works_prop_validate() {
    assert_eq!((wrong("checked", 2), wrong("checked", 3)), (good(), vec!["`checked` is odd".to_owned()]));
}

#[test]
fn works_prop_message() {
    assert_eq!(wrong("message", 2), ["`message` of all"]);
    assert_eq!(wrong("message", 3), ["`message` of all", "`message` of its own"]);
}

#[test]
fn works_prop_when() {
    let mut record = Record::<Ruled>::new();
    record.assign(&json!({"length": "abcd", "when": "abc", "all": "abc"})).unwrap();
    let always = pairs([("when", "too_long"), ("all", "too_long"), ("needed", "required")]);
    assert_eq!(broken(record.validate()), always);
    record.activate();
    let all = pairs([
        ("length", "too_long"),
        ("when", "too_long"),
        ("when", "pattern"),
        ("all", "too_long"),
        ("needed", "required"),
    ]);
    assert_eq!(broken(record.validate()), all);
}
