//! Conditions against a model: the values, and what shows them, in a few lines.

use integrations_runtime::{Choices, FormField, Integration, Record, Secret, Url};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value as Json, json};

#[derive(Clone, Copy, Debug, PartialEq, Choices)]
enum Colour {
    Red,
    Green,
    Blue,
}

#[derive(Debug, Integration)]
#[events()]
struct Maze {
    #[prop]
    colour: Option<Colour>,
    #[prop(show_if(colour in [Colour::Red, Colour::Green]))]
    number: Option<i16>,
    #[prop(show_if(any(number = -1, number = 2, not(set(colour)))))]
    on: bool,
    #[prop(show_if(on = true), storage = data_fields)]
    text: Option<String>,
    #[prop(show_if(text != "a", on != true), default = 7)]
    count: u8,
    #[prop(show_if(not(all(set(text), count = 7))), required_if(on = true))]
    list: Vec<String>,
    #[prop(show_if(colour != Colour::Blue, set(list)), required_if(count in [1, 7]))]
    password: Option<Secret>,
}

const FIELDS: [&str; 7] = ["colour", "number", "on", "text", "count", "list", "password"];

type Values = Map<String, Json>;

/// What a field is while it is unset, in the form for storage.
fn unset(field: &str) -> Json {
    match field {
        "on" => json!(false),
        "count" => json!(7),
        "list" => json!([]),
        _ => Json::Null,
    }
}

fn all_unset() -> Values {
    FIELDS.iter().map(|field| ((*field).to_owned(), unset(field))).collect()
}

/// The declaration's conditions, once more. Each field asks only for those before it.
fn shown(values: &Values) -> Vec<&'static str> {
    let mut shown: Vec<&'static str> = Vec::new();
    for field in FIELDS {
        let value = |name: &str| if shown.contains(&name) { values[name].clone() } else { Json::Null };
        let set = |name: &str| match value(name) {
            Json::Null | Json::Bool(false) => false,
            Json::Array(items) => !items.is_empty(),
            Json::String(text) => !text.trim().is_empty(),
            _ => true,
        };
        let holds = match field {
            "number" => ["red", "green"].iter().any(|colour| value("colour") == json!(colour)),
            "on" => value("number") == json!(-1) || value("number") == json!(2) || !set("colour"),
            "text" => value("on") == json!(true),
            "count" => value("text") != json!("a") && value("on") != json!(true),
            "list" => !(set("text") && value("count") == json!(7)),
            "password" => value("colour") != json!("blue") && set("list"),
            _ => true,
        };
        if holds {
            shown.push(field);
        }
    }
    shown
}

/// The values as they count.
fn seen(values: &Values) -> Values {
    let shown = shown(values);
    let value = |field: &&str| if shown.contains(field) { values[*field].clone() } else { unset(field) };
    FIELDS.iter().map(|field| ((*field).to_owned(), value(field))).collect()
}

fn kept(record: &Record<Maze>) -> Values {
    let mut kept = all_unset();
    for part in [record.properties(), record.data_fields()] {
        kept.extend(part.as_object().unwrap().clone());
    }
    kept
}

fn hidden(record: &Record<Maze>) -> Vec<&'static str> {
    let form = record.form();
    form.fields.iter().filter(|field: &&FormField| field.hidden).map(|field| field.name).collect()
}

fn value_of(field: &'static str) -> BoxedStrategy<Json> {
    match field {
        "colour" => select(vec![json!("red"), json!("green"), json!("blue"), json!(null)]).boxed(),
        "number" => select(vec![json!(-1), json!("2"), json!(3), json!("")]).boxed(),
        "on" => select(vec![json!(true), json!(false), json!("1")]).boxed(),
        "text" => select(vec![json!("a"), json!("b"), json!(" "), json!(null)]).boxed(),
        "count" => select(vec![json!(1), json!(7), json!("8")]).boxed(),
        "list" => select(vec![json!([]), json!(["x"]), json!("x\ny")]).boxed(),
        _ => select(vec![json!("canary"), json!("other"), json!(null)]).boxed(),
    }
}

/// The value that an input becomes.
fn cast(field: &str, input: &Json) -> Json {
    match (field, input) {
        (_, Json::Null) => unset(field),
        (_, Json::String(text)) if text.is_empty() => unset(field),
        ("number" | "count", Json::String(text)) => json!(text.parse::<i16>().unwrap()),
        ("on", Json::String(text)) => json!(text == "1"),
        ("list", Json::String(text)) => json!(text.lines().collect::<Vec<_>>()),
        (_, value) => value.clone(),
    }
}

#[derive(Debug, Clone)]
enum Step {
    Assign(Values),
    /// With a value that cannot be cast.
    Wrong(Values, &'static str),
    /// By its accessor, hidden or not.
    Colour(Colour),
    Text(String),
    On(bool),
    Clear(Index),
    Restore,
    Save,
    Reload,
}

fn input() -> BoxedStrategy<Values> {
    let members =
        FIELDS.map(|field| proptest::option::of(value_of(field).prop_map(move |value| (field, value))));
    let named = |members: [Option<(&'static str, Json)>; 7]| -> Values {
        members.into_iter().flatten().map(|(field, value)| (field.to_owned(), value)).collect()
    };
    members.prop_map(named).boxed()
}

fn step() -> BoxedStrategy<Step> {
    prop_oneof![
        6 => input().prop_map(Step::Assign),
        2 => (input(), select(vec!["number", "on", "text", "count", "list"])).prop_map(|(input, field)| Step::Wrong(input, field)),
        2 => select(Colour::CHOICES_OF).prop_map(Step::Colour),
        1 => "[ab]".prop_map(Step::Text),
        1 => any::<bool>().prop_map(Step::On),
        1 => any::<Index>().prop_map(Step::Clear),
        1 => Just(Step::Restore),
        2 => Just(Step::Save),
        1 => Just(Step::Reload),
    ]
    .boxed()
}

impl Colour {
    const CHOICES_OF: &'static [Self] = &[Self::Red, Self::Green, Self::Blue];
}

/// The values now, and those that were loaded or saved.
struct Model {
    now: Values,
    was: Values,
}

impl Model {
    fn assign(&mut self, input: &Values) {
        let mut after = self.now.clone();
        after.extend(input.iter().map(|(field, value)| (field.clone(), cast(field, value))));
        let shown = shown(&after);
        // What is hidden then keeps what it had.
        for field in FIELDS.iter().filter(|field| !shown.contains(field)) {
            after[*field] = self.now[*field].clone();
        }
        self.now = after;
    }

    /// The fields that differ from what is stored, as they count.
    fn changed(&self) -> Vec<&'static str> {
        let seen = seen(&self.now);
        FIELDS.into_iter().filter(|field| seen[*field] != self.was[*field]).collect()
    }
}

fn take(step: Step, record: &mut Record<Maze>, model: &mut Model) {
    match step {
        Step::Assign(input) => {
            record.assign(&Json::Object(input.clone())).unwrap();
            model.assign(&input);
        }
        Step::Wrong(mut input, field) => {
            input.insert(field.to_owned(), json!({ "wrong": "canary" }));
            // What cannot be cast shows nothing: others are judged by what the field had before.
            let mut rest = input.clone();
            rest.remove(field);
            let mut after = model.now.clone();
            after.extend(rest.iter().map(|(field, value)| (field.clone(), cast(field, value))));
            let is_shown = shown(&after).contains(&field);
            assert_eq!(record.assign(&Json::Object(input)).is_err(), is_shown, "{field}");
            if !is_shown {
                model.assign(&rest);
            }
        }
        Step::Colour(colour) => {
            record.set_colour(colour);
            model.now["colour"] = json!(colour.value());
        }
        Step::Text(text) => {
            record.set_text(text.as_str());
            model.now["text"] = json!(text);
        }
        Step::On(on) => {
            record.set_on(on);
            model.now["on"] = json!(on);
        }
        Step::Clear(index) => {
            let field = *index.get(&FIELDS);
            match field {
                "colour" => record.clear(Maze::COLOUR),
                "number" => record.clear(Maze::NUMBER),
                "on" => record.clear(Maze::ON),
                "text" => record.clear(Maze::TEXT),
                "count" => record.clear(Maze::COUNT),
                "list" => record.clear(Maze::LIST),
                _ => record.clear(Maze::PASSWORD),
            }
            model.now[field] = unset(field);
        }
        Step::Restore => {
            record.restore_all();
            model.now = model.was.clone();
        }
        Step::Save => {
            record.saved();
            model.now = seen(&model.now);
            model.was = model.now.clone();
        }
        Step::Reload => {
            *record = Record::load_with(&record.properties(), &record.data_fields()).unwrap();
            model.now = seen(&model.now);
            model.was = model.now.clone();
        }
    }
}

fn required(values: &Values) -> Vec<&'static str> {
    let (seen, shown) = (seen(values), shown(values));
    let count = |field| shown.contains(&field).then(|| seen[field].clone());
    let list = count("on") == Some(json!(true)) && seen["list"] == json!([]) && shown.contains(&"list");
    let needs = count("count").is_some_and(|count| count == json!(1) || count == json!(7));
    let password = needs && seen["password"].is_null() && shown.contains(&"password");
    [("list", list), ("password", password)]
        .into_iter()
        .filter(|(_, missing)| *missing)
        .map(|(field, _)| field)
        .collect()
}

/// Where the secret goes: to the URL while it is shown.
#[derive(Debug, Integration)]
#[events()]
struct Hosted {
    #[prop]
    own: bool,
    #[prop(show_if(own = true), default = true)]
    custom: bool,
    #[prop(show_if(custom = true), exposes_secrets)]
    url: Option<Url>,
    #[prop]
    token: Option<Secret>,
}

/// `None` writes nothing.
type Write = (Option<bool>, Option<bool>, Option<&'static str>);

fn write() -> impl Strategy<Value = Write> {
    let url = select(vec!["https://here.example/", "https://there.example/", ""]);
    (any::<Option<bool>>(), any::<Option<bool>>(), proptest::option::of(url))
}

fn hosted(own: bool, custom: bool, url: Option<&str>) -> Record<Hosted> {
    Record::load(&json!({ "own": own, "custom": custom, "url": url, "token": "canary" })).unwrap()
}

/// By the accessors, or at once.
fn apply(record: &mut Record<Hosted>, (own, custom, url): Write, at_once: bool) {
    if at_once {
        let members =
            [("own", own.map(Json::from)), ("custom", custom.map(Json::from)), ("url", url.map(Json::from))];
        let input: Values =
            members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect();
        record.assign(&Json::Object(input)).unwrap();
        return;
    }
    if let Some(own) = own {
        record.set_own(own);
    }
    if let Some(custom) = custom {
        record.set_custom(custom);
    }
    match url {
        Some("") => record.clear(Hosted::URL),
        Some(url) => record.set_url(Url::parse(url).unwrap()),
        None => {}
    }
}

fn goes_to(record: &Record<Hosted>) -> Option<Url> {
    record.config().unwrap().url
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn a_stored_secret_goes_nowhere_else(
        own in any::<bool>(),
        custom in any::<bool>(),
        url in select(vec![None, Some("https://here.example/")]),
        steps in vec((write(), any::<bool>(), any::<bool>()), 1..8),
    ) {
        let mut record = hosted(own, custom, url);
        let mut meant = goes_to(&record);
        for (write, at_once, save) in steps {
            apply(&mut record, write, at_once);
            if goes_to(&record) != meant {
                prop_assert!(record.token().is_none(), "{record:?}");
            }
            if !record.own_changed() && !record.custom_changed() && !record.url_changed() {
                // All of it taken back, or nothing written.
                prop_assert!(!record.token_changed(), "{record:?}");
            }
            if save {
                record.saved();
                meant = goes_to(&record);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1500) })]

    #[test]
    fn a_record_does_what_the_model_does(steps in vec(step(), 1..12)) {
        let mut record = Record::<Maze>::new();
        let mut model = Model { now: all_unset(), was: all_unset() };
        for step in steps {
            take(step, &mut record, &mut model);
            // Stored, everything is as it counts.
            let seen = seen(&model.now);
            prop_assert_eq!(&kept(&record), &seen);
            let changed: Vec<_> = record.changed();
            prop_assert_eq!(&changed, &model.changed());
            for change in record.changes() {
                let eyes = |value: &Json| if change.name == "password" && !value.is_null() { json!(true) } else { value.clone() };
                prop_assert_eq!(&change.was, &eyes(&model.was[change.name]));
                prop_assert_eq!(&change.now, &eyes(&seen[change.name]));
            }
            // The form, the record and the model agree on what is hidden.
            let shown = shown(&model.now);
            let unseen: Vec<_> = FIELDS.into_iter().filter(|field| !shown.contains(field)).collect();
            prop_assert_eq!(&hidden(&record), &unseen);
            prop_assert_eq!(record.is_shown(Maze::PASSWORD), shown.contains(&"password"));
            // The accessors give what is there, hidden or not.
            prop_assert_eq!(json!(record.text()), model.now["text"].clone());
            // A configuration has no value of what is hidden; and nothing hidden is required.
            let missing: Vec<_> = record.validate_complete().err().unwrap_or_default()
                .iter().map(|violation| violation.field().unwrap_or_default().to_owned()).collect();
            prop_assert_eq!(&missing, &required(&model.now));
            if let Ok(config) = record.config() {
                prop_assert_eq!(json!(config.colour.map(|colour| colour.value())), seen["colour"].clone());
                prop_assert_eq!(json!(config.number), seen["number"].clone());
                prop_assert_eq!(json!(config.on), seen["on"].clone());
                prop_assert_eq!(json!(config.text), seen["text"].clone());
                prop_assert_eq!(json!(config.count), seen["count"].clone());
                prop_assert_eq!(json!(config.list), seen["list"].clone());
                prop_assert_eq!(json!(config.password.map(|it| it.expose_secret().clone())), seen["password"].clone());
            } else {
                prop_assert!(!missing.is_empty());
            }
            let eyes = format!("{record:?}{}{}", json!(record.form()), json!(record.changes()));
            prop_assert!(!eyes.contains("canary"));
        }
    }

    #[test]
    fn what_is_saved_hidden_is_stored_nowhere(steps in vec(step(), 1..8)) {
        let mut record = Record::<Maze>::new();
        let mut model = Model { now: all_unset(), was: all_unset() };
        for step in steps {
            take(step, &mut record, &mut model);
        }
        let before = (hidden(&record), kept(&record));
        record.saved();
        prop_assert!(!record.has_changes());
        prop_assert_eq!(&(hidden(&record), kept(&record)), &before);
        for field in &before.0 {
            prop_assert_eq!(&before.1[*field], &unset(field));
        }
        let again = Record::<Maze>::load_with(&record.properties(), &record.data_fields()).unwrap();
        prop_assert!(!again.has_changes());
        prop_assert_eq!((hidden(&again), kept(&again)), before);
    }
}
