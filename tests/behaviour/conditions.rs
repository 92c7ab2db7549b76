//! Conditions: what `show_if`, `required_if` and `if` do to a record, its form, its storage and its configuration.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};

use integrations_runtime::{
    AnyRecord, Choices, Context, Execute, ExecuteError, Form, FormField, Integration, Outcome, Record,
    Secret, Url,
};
use serde_json::{Value as Json, json};

use crate::common::{broken, pairs, said};

#[derive(Clone, Copy, Debug, PartialEq, Choices)]
pub(crate) enum Mode {
    Plain,
    StartTls,
    #[choice(value = "TLS")]
    Tls,
}

/// A server that sends mail.
#[derive(Debug, Integration)]
#[events()]
struct Mail {
    #[prop(default = Mode::Plain)]
    mode: Mode,
    #[prop(show_if(mode in [Mode::StartTls, Mode::Tls]), required_if(mode = Mode::Tls), length(min = 4))]
    certificate: Option<String>,
    #[prop(show_if(mode = Mode::Tls), default = 8, range(max = 9))]
    depth: u8,
    #[prop(show_if(mode != Mode::Plain))]
    strict: bool,
    #[prop(show_if(strict = true))]
    hosts: Vec<String>,
    #[prop]
    user: Option<String>,
    #[prop(show_if(set(user), mode != Mode::Plain), required_if(set(user)))]
    password: Option<Secret>,
}

impl Execute for Mail {
    async fn execute(&self, event: MailEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }
}

fn stored() -> Json {
    json!({
        "mode": "TLS", "certificate": "cert", "depth": 3, "strict": true, "hosts": ["a", "b"], "user": "jo",
        "password": "canary",
    })
}

fn load(stored: &Json) -> Record<Mail> {
    Record::load(stored).unwrap()
}

pub(crate) fn field<'a>(form: &'a Form, name: &str) -> &'a FormField {
    form.fields.iter().find(|field| field.name == name).unwrap()
}

fn hidden(form: &Form) -> Vec<&'static str> {
    form.fields.iter().filter(|field| field.hidden).map(|field| field.name).collect()
}

#[test]
fn works_prop_show_if() {
    let mut record = load(&stored());
    assert_eq!((record.properties(), record.has_changes()), (stored(), false));
    let config = record.config().unwrap();
    assert_eq!((config.certificate.as_deref(), config.depth, config.strict), (Some("cert"), 3, true));
    assert_eq!(config.hosts, ["a", "b"]);
    record.set_mode(Mode::Plain);
    let config = record.config().unwrap();
    assert_eq!((config.mode, config.certificate, config.depth, config.strict), (Mode::Plain, None, 8, false));
    assert!(config.hosts.is_empty() && config.password.is_none() && config.user.is_some());
}

#[test]
fn a_hidden_value_is_kept_until_the_record_is_saved() {
    let mut record = load(&stored());
    record.set_mode(Mode::Plain);
    assert_eq!(record.certificate(), Some("cert"));
    assert!(!record.is_shown(Mail::CERTIFICATE) && record.is_shown(Mail::USER));
    record.set_mode(Mode::Tls);
    assert_eq!((record.properties(), record.has_changes()), (stored(), false));
    record.set_mode(Mode::Plain);
    record.saved();
    assert_eq!((record.certificate(), record.depth(), record.strict()), (None, &8, false));
    assert!(record.hosts().is_empty() && record.password().is_none());
    record.set_mode(Mode::Tls);
    assert_eq!(record.certificate(), None);
    assert_eq!(record.properties()["depth"], 8);
}

/// What is hidden counts as unset wherever the record is looked at as a whole, before it is saved and after.
#[test]
fn what_is_hidden_is_unset_in_everything_that_is_kept() {
    let mut record = load(&stored());
    record.assign(&json!({ "mode": "plain" })).unwrap();
    let unset = json!({ "mode": "plain", "depth": 8, "strict": false, "hosts": [], "user": "jo" });
    assert_eq!((record.properties(), record.stored().properties), (unset.clone(), unset.clone()));
    let expected = json!([
        { "name": "mode", "was": "TLS", "now": "plain" },
        { "name": "certificate", "was": "cert", "now": null },
        { "name": "depth", "was": 3, "now": 8 },
        { "name": "strict", "was": true, "now": false },
        { "name": "hosts", "was": ["a", "b"], "now": [] },
        { "name": "password", "was": true, "now": null },
    ]);
    assert_eq!(json!(record.changes()), expected);
    assert_eq!(record.changed(), ["mode", "certificate", "depth", "strict", "hosts", "password"]);
    record.saved();
    assert_eq!(json!(record.previous_changes()), expected);
    assert_eq!((record.properties(), record.has_changes()), (unset.clone(), false));
    assert_eq!(load(&unset).properties(), unset);
}

/// A store may hold the value of a field that is hidden by now: what saves the record drops it.
#[test]
fn what_was_stored_of_a_hidden_field_is_a_change_until_it_is_saved() {
    let mut record = load(&json!({ "mode": "plain", "certificate": "cert" }));
    assert_eq!((record.certificate(), record.changed()), (Some("cert"), vec!["certificate"]));
    record.restore_all();
    assert_eq!(record.certificate(), Some("cert"));
    record.set_mode(Mode::StartTls);
    assert_eq!(record.changed(), ["mode"]);
    assert_eq!(record.properties()["certificate"], "cert");
}

#[test]
fn what_is_submitted_for_a_hidden_field_is_dropped() {
    let mut record = load(&stored());
    record.assign(&json!({ "depth": 5, "mode": "plain", "certificate": "another", "hosts": "x" })).unwrap();
    record.set_mode(Mode::Tls);
    assert_eq!((record.certificate(), record.depth(), record.hosts().len()), (Some("cert"), &3, 2));
    record.set_mode(Mode::Plain);
    // It is judged by what the assignment makes of the record, in whatever order it comes.
    record.assign(&json!({ "certificate": "another", "depth": "4", "mode": "TLS" })).unwrap();
    assert_eq!((record.certificate(), record.depth()), (Some("another"), &4));
    record.assign_form([("certificate", "third"), ("mode", "plain"), ("depth", "1")]).unwrap();
    record.assign_form([("mode", "TLS")]).unwrap();
    assert_eq!((record.certificate(), record.depth()), (Some("another"), &4));
}

#[test]
fn a_wrong_value_of_a_hidden_field_is_no_error() {
    let mut record = load(&stored());
    let wrong = json!({ "mode": "plain", "depth": "deep", "strict": [], "certificate": 5, "user": "kim" });
    record.assign(&wrong).unwrap();
    assert_eq!((record.user(), record.mode()), (Some("kim"), &Mode::Plain));
    // Where the field is shown it is one, and where what shows it is wrong itself, the record stays as it is.
    let shown = json!({ "mode": "TLS", "depth": "deep" });
    assert_eq!(broken(record.assign(&shown)), pairs([("depth", "integer")]));
    let neither = json!({ "mode": "nonsense", "depth": "deep" });
    assert_eq!(broken(record.assign(&neither)), pairs([("mode", "choice")]));
    assert_eq!(record.mode(), &Mode::Plain);
}

#[test]
fn no_rule_is_held_against_a_hidden_field() {
    let mut record = load(&json!({ "mode": "TLS", "certificate": "x", "depth": 100, "user": "jo" }));
    let all = [("certificate", "length"), ("depth", "range"), ("password", "required")];
    let codes = broken(record.validate_complete());
    assert_eq!(
        codes.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(),
        all.map(|(field, _)| field)
    );
    record.set_mode(Mode::Plain);
    record.activate();
    record.validate().unwrap();
    record.config().unwrap();
}

/// A field that is hidden has no value for the conditions of others, whatever is stored of it.
#[test]
fn a_hidden_field_has_no_value_for_others() {
    let mut record = load(&stored());
    assert!(record.is_shown(Mail::HOSTS));
    record.set_mode(Mode::Plain);
    assert!(record.strict() && !record.is_shown(Mail::STRICT) && !record.is_shown(Mail::HOSTS));
    assert_eq!(hidden(&record.form()), ["certificate", "depth", "strict", "hosts", "password"]);
}

#[derive(Debug, Integration)]
#[events()]
struct Chain {
    #[prop]
    first: bool,
    #[prop(show_if(first = true), default = 5)]
    second: u8,
    #[prop(show_if(second = 5))]
    equal: Option<String>,
    #[prop(show_if(second != 5))]
    different: Option<String>,
    #[prop(show_if(set(second)))]
    set: Option<String>,
    #[prop(show_if(not(set(second))))]
    unset: Option<String>,
    #[prop(show_if(second in [4, 5, 6]))]
    among: Option<String>,
    #[prop(show_if(any(second = 5, set(equal), not(first = true))))]
    any: Option<String>,
}

#[test]
fn a_field_without_a_value_equals_nothing() {
    let mut record = Record::<Chain>::new();
    let shown = |record: &Record<Chain>| {
        let form = record.form();
        form.fields.iter().filter(|field| !field.hidden).map(|field| field.name).collect::<Vec<_>>()
    };
    // Its default would be equal, but a hidden field has no value.
    assert_eq!(shown(&record), ["first", "different", "unset", "any"]);
    record.set_first(true);
    assert_eq!(shown(&record), ["first", "second", "equal", "set", "among", "any"]);
    record.set_second(6);
    assert_eq!(shown(&record), ["first", "second", "different", "set", "among"]);
    record.set_second(7);
    assert_eq!(shown(&record), ["first", "second", "different", "set"]);
}

#[test]
fn works_prop_required_if() {
    let mut record = load(&json!({ "mode": "TLS" }));
    assert_eq!(said(record.config()), ["`certificate` is required"]);
    // While inactive, nothing is.
    record.validate().unwrap();
    record.activate();
    assert_eq!(broken(record.validate()), pairs([("certificate", "required")]));
    record.set_certificate("  ");
    assert_eq!(broken(record.validate()), pairs([("certificate", "required")]));
    record.set_mode(Mode::StartTls);
    record.clear(Mail::CERTIFICATE);
    record.validate().unwrap();
    // Hidden, it is required by no condition.
    record.set_mode(Mode::Plain);
    record.set_user("jo");
    record.validate().unwrap();
    record.set_mode(Mode::StartTls);
    assert_eq!(broken(record.validate()), pairs([("password", "required")]));
    let spec = Mail::SPEC.field("certificate").unwrap();
    assert!(!spec.required);
    assert_eq!(json!(spec.required_if), json!({ "field": "mode", "equals": "TLS" }));
    assert_eq!(format!("{:?}", spec.show_if.unwrap()), r#"mode in ["start_tls", "TLS"]"#);
}

#[derive(Debug, Integration)]
#[events()]
struct Always {
    #[prop]
    on: bool,
    #[prop(required_if(on = true), when = always)]
    name: Option<String>,
    #[prop(required_if(on = true), length(max = 2))]
    labels: Vec<String>,
    #[prop(required_if(on = true))]
    headers: BTreeMap<String, String>,
}

#[test]
fn a_requirement_may_hold_always() {
    let mut record = Record::<Always>::new();
    record.validate_complete().unwrap();
    record.set_on(true);
    assert_eq!(broken(record.validate()), pairs([("name", "required")]));
    let all = pairs([("name", "required"), ("labels", "required"), ("headers", "required")]);
    assert_eq!(broken(record.config()), all);
    // `required_if` hides nothing.
    record.assign(&json!({ "on": false, "name": "x", "labels": ["a"], "headers": { "a": "b" } })).unwrap();
    let config = record.config().unwrap();
    assert!(!config.on && config.name.is_some() && config.labels == ["a"] && config.headers["a"] == "b");
}

static ENTERPRISE: AtomicBool = AtomicBool::new(false);

fn is_enterprise() -> bool {
    ENTERPRISE.load(Ordering::SeqCst)
}

#[derive(Debug, Integration)]
#[events()]
struct Edition {
    #[prop]
    name: String,
    #[prop(if = is_enterprise, alias = "old_seats", required_if(set(name)))]
    seats: Option<u32>,
    #[prop(show_if(seats = 5))]
    about_seats: Option<String>,
}

impl Execute for Edition {
    async fn execute(&self, event: EditionEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }
}

#[test]
fn works_prop_if() {
    let stored = json!({ "name": "x", "seats": 5, "about_seats": "y" });
    let mut record = Record::<Edition>::load(&stored).unwrap();
    let drawn = |form: &Form| form.fields.iter().map(|field| field.name).collect::<Vec<_>>();
    let listed = || -> Vec<Json> {
        let spec = json!(Edition::SPEC);
        spec["fields"].as_array().unwrap().iter().map(|field| field["name"].clone()).collect()
    };
    assert_eq!(listed(), ["name", "about_seats"]);
    assert_eq!(
        (drawn(&record.form()), hidden(&record.form())),
        (vec!["name", "about_seats"], vec!["about_seats"])
    );
    assert!(!record.is_shown(Edition::SEATS) && !record.spec().fields[1].is_available());
    // One mistake, one error, by the name that was written; and right or wrong, nothing is written.
    for (name, value) in [("seats", json!(6)), ("seats", json!("many")), ("old_seats", json!(6))] {
        let mut input = json!({ "name": "z" });
        input[name] = value;
        assert_eq!(said(record.assign(&input)), [format!("`{name}` is not a field of `edition`")]);
    }
    assert_eq!(record.config().unwrap().seats, None);
    assert_eq!(record.properties(), json!({ "name": "x", "seats": 5 }));
    record.saved();
    assert_eq!(record.properties(), json!({ "name": "x", "seats": 5 }));
    record.activate();
    record.clear(Edition::SEATS);
    record.validate().unwrap();

    ENTERPRISE.store(true, Ordering::SeqCst);
    assert_eq!(listed(), ["name", "seats", "about_seats"]);
    assert_eq!(broken(record.validate()), pairs([("seats", "required")]));
    record.assign(&json!({ "old_seats": 5, "about_seats": "y" })).unwrap();
    assert_eq!(record.properties(), stored);
    assert_eq!(record.config().unwrap().seats, Some(5));
    ENTERPRISE.store(false, Ordering::SeqCst);
}

#[test]
fn an_erased_record_does_the_same() {
    let mut record: Box<dyn AnyRecord> = Box::new(load(&stored()));
    assert!(record.is_shown("certificate") && !record.is_shown("no such field"));
    record.assign(&json!({ "mode": "plain", "certificate": 5 })).unwrap();
    assert!(!record.is_shown("certificate"));
    assert_eq!(
        (record.value("certificate"), record.value("password")),
        (Some(json!("cert")), Some(json!(true)))
    );
    assert_eq!(
        record.properties(),
        json!({ "mode": "plain", "depth": 8, "strict": false, "hosts": [], "user": "jo" })
    );
    record.restore("mode").unwrap();
    assert_eq!((record.properties(), record.has_changes()), (stored(), false));
    record.clear("mode").unwrap();
    record.saved();
    assert_eq!((record.value("certificate"), record.was("password")), (None, None));
}

/// The form has the condition, for a front end to follow, and whether it holds now.
#[test]
fn the_form_has_the_stored_value_of_a_hidden_field() {
    let mut record = load(&stored());
    record.set_mode(Mode::Plain);
    let form = record.form();
    let shown = json!(field(&form, "certificate"));
    assert_eq!((&shown["value"], &shown["hidden"]), (&json!("cert"), &json!(true)));
    assert_eq!(shown["show_if"], json!({ "field": "mode", "in": ["start_tls", "TLS"] }));
    assert_eq!(shown["required_if"], json!({ "field": "mode", "equals": "TLS" }));
    let password = json!(field(&form, "password"));
    assert_eq!((&password["value"], &password["hidden"]), (&json!(true), &json!(true)));
    let all = json!({ "all": [{ "field": "user", "set": true }, { "not": { "field": "mode", "equals": "plain" } }] });
    assert_eq!(password["show_if"], all);
    assert!(json!(field(&form, "user")).get("hidden").is_none());
    assert_eq!(form.to_json().unwrap(), serde_json::to_string(&form).unwrap());
}

#[test]
fn a_hidden_secret_goes_and_never_shows() {
    let mut record = load(&stored());
    record.set_mode(Mode::Plain);
    for shown in [
        format!("{record:?}"),
        json!(record.form()).to_string(),
        json!(record.changes()).to_string(),
        record.properties().to_string(),
        format!("{:?}", record.stored()),
        format!("{:?}", record.config().unwrap()),
    ] {
        assert!(!shown.contains("canary"), "{shown}");
    }
    record.assign(&json!({ "password": "another canary" })).unwrap();
    record.saved();
    assert!(!record.properties().to_string().contains("canary"));
    record.set_mode(Mode::Tls);
    assert!(record.password().is_none());
}

/// A URL that a switch shows: without the switch, the secret goes to the host of the program's own.
#[derive(Debug, Integration)]
#[events()]
struct Hosted {
    #[prop]
    own: bool,
    #[prop(show_if(own = true))]
    custom: bool,
    #[prop(show_if(custom = true), exposes_secrets)]
    url: Option<Url>,
    #[prop]
    token: Option<Secret>,
}

fn hosted() -> Record<Hosted> {
    let url = "https://here.example/";
    Record::load(&json!({ "own": true, "custom": true, "url": url, "token": "canary" })).unwrap()
}

#[test]
fn to_hide_a_url_is_to_change_it() {
    let mut record = hosted();
    record.set_own(false);
    assert_eq!(record.changed(), ["own", "custom", "url", "token"]);
    assert!(record.token().is_none() && record.config().unwrap().token.is_none());
    record.set_own(true);
    assert!(record.token().is_some() && !record.has_changes());
    record.assign(&json!({ "custom": false })).unwrap();
    assert!(record.token().is_none());
    record.restore(Hosted::CUSTOM);
    assert!(record.token().is_some() && !record.has_changes());
    // Supplied beside it, the secret is meant for where it goes now.
    record.assign(&json!({ "own": false, "token": "canary" })).unwrap();
    assert!(record.token().is_some());
    record.saved();
    assert_eq!(record.properties(), json!({ "own": false, "custom": false, "token": "canary" }));
    // Nothing was stored of it, so that to show it sends nothing elsewhere.
    record.assign(&json!({ "own": true, "custom": true })).unwrap();
    assert!(record.token().is_some());
    record.set_url(Url::parse("https://there.example").unwrap());
    assert!(record.token().is_none());
}

#[test]
fn to_show_a_url_that_was_stored_hidden_is_to_change_it() {
    let url = "https://there.example/";
    let stored = json!({ "own": false, "custom": true, "url": url, "token": "canary" });
    let mut record = Record::<Hosted>::load(&stored).unwrap();
    assert!(record.config().unwrap().token.is_some());
    record.set_own(true);
    assert!(record.token().is_none());
}

/// A condition on the secret that the rule unsets does not keep the rule in force.
#[derive(Debug, Integration)]
#[events()]
struct Entangled {
    #[prop(show_if(set(token)), exposes_secrets)]
    url: Option<Url>,
    #[prop]
    token: Option<Secret>,
}

#[test]
fn taking_back_the_change_of_a_url_that_a_secret_shows_brings_the_secret_back() {
    let here = Url::parse("https://here.example/").unwrap();
    let mut record = Record::<Entangled>::load(&json!({ "url": here.as_str(), "token": "canary" })).unwrap();
    record.set_url(Url::parse("https://there.example/").unwrap());
    assert!(record.token().is_none() && !record.is_shown(Entangled::URL));
    record.set_url(here);
    assert!(record.token().is_some() && !record.has_changes());
}
