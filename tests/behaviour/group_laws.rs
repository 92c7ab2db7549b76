//! Laws of groups: an integration with groups behaves like the same one without.

use integrations_runtime::{Integration, PerEvent, Props, Record, Secret, Url, Violations};
use proptest::collection::btree_map;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value as Json, json};

use crate::common::{broken, said};

fn lower(text: &str) -> Result<(), &'static str> {
    if text.chars().any(char::is_uppercase) { Err("has capitals") } else { Ok(()) }
}

#[derive(Debug, Props)]
struct Server {
    #[prop(exposes_secrets)]
    url: Url,
    #[prop(validate = lower, alias = "dir")]
    path: Option<String>,
    #[prop(flatten)]
    limits: Limits,
}

#[derive(Debug, Props)]
struct Limits {
    #[prop(range(min = 1, max = 9), default = 5)]
    retries: u8,
    #[prop(storage = data_fields)]
    labels: Vec<String>,
}

#[derive(Debug, Props)]
#[events(push, issue, note)]
struct Rest {
    #[prop]
    secret: Option<Secret>,
    #[prop(per_event, validate = lower)]
    channel: PerEvent<String>,
    #[prop(show_if(set(secret)))]
    user: Option<String>,
}

#[derive(Debug, Integration)]
#[integration(name = "same", title = "Same")]
#[events(note, push)]
struct Grouped {
    #[prop(validate = lower)]
    first: String,
    #[prop(flatten)]
    server: Server,
    #[prop]
    pass: Secret,
    #[prop(flatten)]
    rest: Rest,
    #[prop(validate = lower)]
    last: Option<String>,
}

/// The same, written out.
#[derive(Debug, Integration)]
#[integration(name = "same", title = "Same")]
#[events(note, push)]
struct Flat {
    #[prop(validate = lower)]
    first: String,
    #[prop(exposes_secrets)]
    url: Url,
    #[prop(validate = lower, alias = "dir")]
    path: Option<String>,
    #[prop(range(min = 1, max = 9), default = 5)]
    retries: u8,
    #[prop(storage = data_fields)]
    labels: Vec<String>,
    #[prop]
    pass: Secret,
    #[prop]
    secret: Option<Secret>,
    #[prop(validate = lower)]
    push_channel: Option<String>,
    #[prop(validate = lower)]
    note_channel: Option<String>,
    #[prop(show_if(set(secret)))]
    user: Option<String>,
    #[prop(validate = lower)]
    last: Option<String>,
}

const NAMES: &[&str] = &[
    "first",
    "url",
    "path",
    "dir",
    "retries",
    "labels",
    "pass",
    "secret",
    "push_channel",
    "note_channel",
    "issue_channel",
    "user",
    "last",
    "active",
    "push_events",
    "unknown",
];

fn value() -> impl Strategy<Value = Json> {
    prop_oneof![
        4 => select(vec![json!("small"), json!("Large"), json!("https://a.example/"), json!("https://b.example/")]),
        2 => select(vec![json!(0), json!(7), json!(12), json!("3"), json!(true), json!(false)]),
        1 => select(vec![json!(null), json!(""), json!([]), json!(["x", "y"]), json!({})]),
    ]
}

fn input() -> impl Strategy<Value = Map<String, Json>> {
    let pairs = btree_map(select(NAMES), value(), 0..8);
    pairs.prop_map(|pairs| pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// What a store may hold: what a record of it gave.
fn stored() -> impl Strategy<Value = (Json, Json)> {
    input().prop_map(|input| {
        let mut record = Record::<Flat>::new();
        for (name, value) in input {
            // What cannot be read is not stored.
            let _ = record.assign(&json!({ name: value }));
        }
        (record.properties(), record.data_fields())
    })
}

#[derive(Debug, Clone)]
enum Step {
    Assign(Map<String, Json>),
    Form(Vec<(&'static str, &'static str)>),
    /// Through an accessor.
    Set(Field, &'static str),
    Restore,
    Saved,
}

#[derive(Debug, Clone, Copy)]
enum Field {
    Url,
    Path,
    Pass,
    Secret,
    NoteChannel,
}

/// The accessors of either record.
trait Write {
    fn write(&mut self, field: Field, text: &str);
}

/// A URL, whatever the text is.
fn url(text: &str) -> Url {
    Url::parse(text).unwrap_or_else(|_| Url::parse("https://c.example/").unwrap())
}

impl Write for Record<Grouped> {
    fn write(&mut self, field: Field, text: &str) {
        match field {
            Field::Url => self.server_mut().set_url(url(text)),
            Field::Path => self.server_mut().set_path(text),
            Field::Pass => self.set_pass(text),
            Field::Secret => self.rest_mut().set_secret(text),
            Field::NoteChannel => self.rest_mut().set_note_channel(text),
        }
    }
}

impl Write for Record<Flat> {
    fn write(&mut self, field: Field, text: &str) {
        match field {
            Field::Url => self.set_url(url(text)),
            Field::Path => self.set_path(text),
            Field::Pass => self.set_pass(text),
            Field::Secret => self.set_secret(text),
            Field::NoteChannel => self.set_note_channel(text),
        }
    }
}

fn step() -> impl Strategy<Value = Step> {
    let pair = (select(NAMES), select(vec!["", "small", "Large", "true", "7", "https://a.example/"]));
    prop_oneof![
        4 => input().prop_map(Step::Assign),
        2 => proptest::collection::vec(pair, 0..5).prop_map(Step::Form),
        4 => (
            select(vec![Field::Url, Field::Path, Field::Pass, Field::Secret, Field::NoteChannel]),
            select(vec!["small", "Large", "https://a.example/", "https://b.example/"]),
        ).prop_map(|(field, text)| Step::Set(field, text)),
        1 => Just(Step::Restore),
        1 => Just(Step::Saved),
    ]
}

fn take<T: Integration>(record: &mut Record<T>, step: &Step) -> Vec<String>
where
    Record<T>: Write,
{
    match step {
        Step::Assign(input) => said(record.assign(&Json::Object(input.clone()))),
        Step::Form(pairs) => said(record.assign_form(pairs.iter().copied())),
        Step::Set(field, text) => {
            record.write(*field, text);
            Vec::new()
        }
        Step::Restore => {
            record.restore_all();
            Vec::new()
        }
        Step::Saved => {
            record.saved();
            Vec::new()
        }
    }
}

/// All that can be seen of a record, but for where a form draws what is about an event.
fn seen<T: Integration>(record: &Record<T>) -> (Vec<Json>, String, Vec<(String, String)>) {
    let form = serde_json::to_value(record.form()).unwrap();
    let fields = form["fields"].as_array().unwrap().iter().chain(carried(&form)).map(without_event);
    let mut fields: Vec<_> = fields.collect();
    fields.sort_by_key(|field| field["name"].as_str().map(str::to_owned));
    let others = [
        json!(record.changes()),
        json!(record.previous_changes()),
        record.properties(),
        record.data_fields(),
        form["sections"].clone(),
        json!(said(record.validate())),
    ];
    fields.extend(others);
    (fields, format!("{record:?}"), broken(record.validate_complete()))
}

fn carried(form: &Json) -> Vec<&Json> {
    let events = form["events"].as_array().into_iter().flatten();
    events.filter_map(|event| event["fields"].as_array()).flatten().collect()
}

fn without_event(field: &Json) -> Json {
    let mut field = field.clone();
    field.as_object_mut().unwrap().remove("event");
    field
}

proptest! {
    #[test]
    fn groups_are_as_if_written_there((properties, data_fields) in stored(), steps in proptest::collection::vec(step(), 0..6)) {
        let mut grouped = Record::<Grouped>::load_with(&properties, &data_fields).unwrap();
        let mut flat = Record::<Flat>::load_with(&properties, &data_fields).unwrap();
        prop_assert_eq!(seen(&grouped), seen(&flat));
        for step in &steps {
            prop_assert_eq!(take(&mut grouped, step), take(&mut flat, step));
            prop_assert_eq!(seen(&grouped), seen(&flat));
        }
        prop_assert_eq!(said(grouped.config()), said(flat.config()));
        if let (Ok(grouped), Ok(flat)) = (grouped.config(), flat.config()) {
            prop_assert_eq!(grouped.server.url, flat.url);
            prop_assert_eq!(grouped.server.limits.labels, flat.labels);
            prop_assert_eq!(grouped.rest.user, flat.user);
            prop_assert_eq!(grouped.rest.channel.get("push"), flat.push_channel.as_ref());
            prop_assert_eq!(grouped.rest.channel.get("note"), flat.note_channel.as_ref());
            prop_assert_eq!(grouped.last, flat.last);
        }
    }

    #[test]
    fn what_is_stored_is_loaded(steps in proptest::collection::vec(step(), 0..6)) {
        let mut record = Record::<Grouped>::new();
        for step in &steps {
            take(&mut record, step);
        }
        let loaded = Record::<Grouped>::load_with(&record.properties(), &record.data_fields()).unwrap();
        prop_assert_eq!(loaded.properties(), record.properties());
        prop_assert_eq!(loaded.data_fields(), record.data_fields());
        prop_assert!(!loaded.has_changes());
    }

    /// The accessors of a group write the slots that the names are of.
    #[test]
    fn an_accessor_is_an_assignment(text in "[a-zA-Z]{1,6}", number in any::<u8>()) {
        let mut typed = Record::<Grouped>::new();
        typed.set_first(text.as_str());
        typed.server_mut().set_path(text.as_str());
        typed.server_mut().limits_mut().set_retries(number);
        typed.rest_mut().set_secret(text.as_str());
        typed.rest_mut().set_note_channel(text.as_str());
        typed.rest_mut().set_user(text.as_str());
        typed.set_last(text.as_str());
        let mut named = Record::<Grouped>::new();
        let input = json!({
            "first": text, "path": text, "retries": number, "secret": text, "note_channel": text, "user": text, "last": text,
        });
        named.assign(&input).unwrap();
        prop_assert_eq!(seen(&typed), seen(&named));
    }
}

/// Shapes of sets: own props and groups in every order. Each has a `text` of its own name everywhere.
macro_rules! shapes {
    ($($shape:ident { $($part:tt)* })*) => { $(shape!($shape [] $($part)*);)* };
}

/// `own name,` is a prop, and `of Group name,` a group.
macro_rules! shape {
    ($shape:ident [$($field:tt)*]) => {
        #[derive(Integration)]
        #[events()]
        #[allow(dead_code)]
        struct $shape { $($field)* }
    };
    ($shape:ident [$($field:tt)*] own $name:ident, $($rest:tt)*) => {
        shape!($shape [$($field)* #[prop(validate = is_own)] $name: Option<String>,] $($rest)*);
    };
    ($shape:ident [$($field:tt)*] of $group:ident $name:ident, $($rest:tt)*) => {
        shape!($shape [$($field)* #[prop(flatten)] $name: $group,] $($rest)*);
    };
}

/// A text that says whose it is, so that a rule which is asked of another prop is found.
fn is_own(text: &str) -> Result<(), String> {
    Err(format!("holds {text}"))
}

#[derive(Props)]
struct None0 {}

#[derive(Props)]
struct One {
    #[prop(validate = is_own)]
    one: Option<String>,
}

#[derive(Props)]
struct Two {
    #[prop(validate = is_own)]
    two_a: Option<String>,
    #[prop(validate = is_own)]
    two_b: Option<String>,
}

#[derive(Props)]
struct Inside {
    #[prop(flatten)]
    inner_one: One,
    #[prop(validate = is_own)]
    middle: Option<String>,
    #[prop(flatten)]
    nothing: None0,
    #[prop(flatten)]
    inner_two: Two,
}

shapes! {
    S0 { own a, own b, }
    S1 { of One g, }
    S2 { of One g, own a, }
    S3 { own a, of One g, }
    S4 { own a, of Two g, own b, }
    S5 { of One g, of Two h, }
    S6 { of Two g, of One h, own a, own b, }
    S7 { own a, own b, of One g, of Two h, own c, }
    S8 { own a, of One g, own b, of Two h, own c, of None0 i, own d, }
    S9 { of None0 g, own a, of Inside h, own b, }
    S10 { of Inside g, of None0 h, own a, }
    S11 { own a, of None0 g, own b, of Inside h, }
}

/// Every prop is found by its name, in the order of the rows, and its rule is asked of it.
fn each_name_is_its_slot<T: Integration>() -> Result<(), Violations> {
    let names: Vec<_> = T::SPEC.fields.iter().map(|field| field.name).collect();
    let input: Map<_, _> = names.iter().map(|name| ((*name).to_owned(), json!(name))).collect();
    let mut record = Record::<T>::new();
    record.assign(&Json::Object(input.clone()))?;
    assert_eq!(record.changed(), names);
    assert_eq!(record.properties(), Json::Object(input));
    let expected: Vec<_> = names.iter().map(|name| format!("`{name}` holds {name}")).collect();
    assert_eq!(said(record.validate_complete()), expected);
    Ok(())
}

#[test]
fn every_slot_has_its_place() {
    macro_rules! each {
        ($($shape:ident)*) => { $(each_name_is_its_slot::<$shape>().unwrap();)* };
    }
    each!(S0 S1 S2 S3 S4 S5 S6 S7 S8 S9 S10 S11);
    let names: Vec<_> = S9::SPEC.fields.iter().map(|field| field.name).collect();
    assert_eq!(names, ["a", "one", "middle", "two_a", "two_b", "b"]);
}
