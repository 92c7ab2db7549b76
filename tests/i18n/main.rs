//! Every text has a key; forms and violations in another language; catalogues that are whole.
// A test says what is wrong by panicking.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use integrations_runtime::fluent_bundle::{FluentBundle, FluentResource, concurrent};
use integrations_runtime::i18n::{CatalogueError, Text, Translator, VIOLATIONS, fluent};
use integrations_runtime::spec::{Deprecation, FieldSpec, SectionSpec};
use integrations_runtime::value::ChoiceList;
use integrations_runtime::{
    AnyRecord, Choice, Choices, Context, Execute, ExecuteError, Integration, IntegrationSpec, Outcome,
    Record, Registry, Secret, Url, Violation, registry,
};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

/// Makes light.
///
/// Build a house first.
#[derive(Debug, Integration)]
#[integration(
    section(connection, title = "Connection", description = "Where the house is."),
    section(trigger)
)]
#[events(push, note)]
struct Lantern {
    /// The whole address.
    #[prop(
        title = "Address",
        section = connection,
        description = "The address of the house.",
        placeholder = "https://house.example/",
        pattern("[.]example/$", message = "must end with `.example`"),
        exposes_secrets,
    )]
    url: Url,
    /// It is in the settings.
    #[prop(
        section = connection,
        length(min = 8),
        non_empty_password_title = "New token",
        non_empty_password_help = "Leave it empty to keep it."
    )]
    token: Secret,
    #[prop(default = Mode::Slow)]
    mode: Mode,
    #[prop(checkbox_label = "Without a flicker")]
    steady: bool,
    #[prop(name = "colour-ö", title = "Colour", validate(liked, message = "is not liked"))]
    colour: Option<String>,
    #[prop(api_only, validate = bright, length(max = 5))]
    note: Option<String>,
    #[prop(choices = halls)]
    hall: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Choices)]
enum Mode {
    Slow,
    #[choice(value = "2", title = "Two")]
    Two,
    #[choice(value = "a.b", title = "A and B")]
    Both,
}

fn liked(colour: &str) -> Result<(), Violation> {
    if colour == "grey" { Err("is grey".into()) } else { Ok(()) }
}

fn bright(note: &str) -> Result<(), Violation> {
    match note {
        "dark" => Err(Violation::new("dark", "is too dark")),
        "dim" => Err("is too dim".into()),
        _ => Ok(()),
    }
}

fn halls() -> Vec<Choice> {
    vec![Choice::open("North hall", "north")]
}

impl Execute for Lantern {
    async fn execute(&self, event: LanternEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            LanternEvent::Push(_) | LanternEvent::Note(_) => Ok(Outcome::done("lit")),
        }
    }
}

const TEXTS: &[(&str, &str)] = &[
    ("lantern.title", "Lantern"),
    ("lantern.description", "Makes light."),
    ("lantern.help", "Build a house first."),
    ("lantern.sections.connection.title", "Connection"),
    ("lantern.sections.connection.description", "Where the house is."),
    ("lantern.sections.trigger.title", "Trigger"),
    ("lantern.props.url.title", "Address"),
    ("lantern.props.url.help", "The whole address."),
    ("lantern.props.url.description", "The address of the house."),
    ("lantern.props.url.placeholder", "https://house.example/"),
    ("lantern.props.url.rules.pattern", "must end with `.example`"),
    ("lantern.props.token.title", "Token"),
    ("lantern.props.token.help", "It is in the settings."),
    ("lantern.props.token.non_empty_password_title", "New token"),
    ("lantern.props.token.non_empty_password_help", "Leave it empty to keep it."),
    ("lantern.props.mode.title", "Mode"),
    ("lantern.props.mode.choices.slow", "Slow"),
    ("lantern.props.mode.choices.XX2", "Two"),
    ("lantern.props.mode.choices.aX2EXb", "A and B"),
    ("lantern.props.steady.title", "Steady"),
    ("lantern.props.steady.checkbox_label", "Without a flicker"),
    ("lantern.props.colour-XF6X.title", "Colour"),
    ("lantern.props.colour-XF6X.rules.custom", "is not liked"),
    ("lantern.props.note.title", "Note"),
    ("lantern.props.hall.title", "Hall"),
    ("lantern.events.push.title", "Push"),
    ("lantern.events.push.description", "Commits are pushed to a branch, or a branch is created or removed"),
    ("lantern.events.note.title", "Comment"),
    (
        "lantern.events.note.description",
        "Someone comments on a commit, a merge request, an issue or a snippet",
    ),
];

const REGISTRY: Registry = registry![Lantern];

fn german() -> FluentResource {
    FluentResource::try_new(include_str!("lantern.de.ftl").to_owned()).unwrap()
}

fn bundle(resource: FluentResource) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec!["de".parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).unwrap();
    bundle
}

fn keys(texts: impl IntoIterator<Item = Text>) -> Vec<String> {
    texts.into_iter().map(|text| text.key).collect()
}

#[test]
fn every_text_has_a_key() {
    let found: Vec<Text> = Lantern::SPEC.texts().collect();
    let found: Vec<_> = found.iter().map(|text| (text.key.as_str(), text.text.as_ref())).collect();
    assert_eq!(found, TEXTS);
    assert_eq!(REGISTRY.texts().collect::<Vec<_>>(), Lantern::SPEC.texts().collect::<Vec<_>>());
}

#[test]
fn the_note_of_a_deprecation_has_a_key() {
    let deprecated = Some(Deprecation { since: Some("2.0"), note: Some("use `sun`") });
    let spec = IntegrationSpec { deprecated, ..*Lantern::SPEC };
    let note = spec.texts().find(|text| text.key == "lantern.deprecated").unwrap();
    assert_eq!(note.text, "use `sun`");
}

/// All the texts in a JSON.
fn strings(json: &Json, found: &mut Vec<String>) {
    match json {
        Json::String(text) => found.push(text.clone()),
        Json::Array(items) => items.iter().for_each(|item| strings(item, found)),
        Json::Object(members) => members.values().for_each(|member| strings(member, found)),
        _ => {}
    }
}

#[test]
fn a_form_asks_for_every_text_that_it_shows_by_its_key() {
    let marked = |key: &str| Some(format!("<{key}>"));
    let form = serde_json::to_value(Record::<Lantern>::new().form_in(&marked)).unwrap();
    let mut shown = Vec::new();
    strings(&form, &mut shown);
    let shown: BTreeSet<_> =
        shown.iter().filter_map(|text| Some(text.strip_prefix('<')?.strip_suffix('>')?.to_owned())).collect();
    // A field of an API's is in no form.
    let expected: BTreeSet<_> =
        keys(Lantern::SPEC.texts()).into_iter().filter(|key| key != "lantern.props.note.title").collect();
    assert_eq!(shown, expected);
    assert_eq!(form["fields"][5]["choices"], json!([["North hall", "north"]]));
}

#[test]
fn a_form_in_no_language_is_the_form() {
    let mut record = Record::<Lantern>::new();
    record.set_token("correct horse");
    let silent = |_: &str| None;
    let (form, same) = (record.form(), record.form_in(&silent));
    assert_eq!(serde_json::to_string(&form).unwrap(), serde_json::to_string(&same).unwrap());
}

/// With texts, a default, open choices and a stored secret; translated, or as declared.
#[test]
fn a_form_writes_its_json_as_serde_json_does() {
    let mut record = Record::<Lantern>::new();
    let marked = |key: &str| Some(format!("<\"{key}\">"));
    for token in [None, Some("correct horse")] {
        if let Some(token) = token {
            record.set_token(token);
        }
        for form in [record.form(), record.form_in(&marked), record.form_in(&|_: &str| None)] {
            assert_eq!(form.to_json().unwrap(), serde_json::to_string(&form).unwrap());
        }
        let title = record.form().fields[1].title.clone();
        assert_eq!(title, if token.is_some() { "New token" } else { "Token" });
    }
}

#[test]
fn the_keys_of_a_forms_json_are_those_of_the_metadata_in_their_order() {
    #[derive(Integration)]
    #[events(push, note)]
    struct Bell {
        #[prop(length(min = 1, message = "too soft", when = always), default = "ding".to_owned(), exposes_secrets)]
        sound: String,
        #[prop(choices = nothing)]
        tower: String,
        #[prop(default = Mode::Two)]
        mode: Mode,
    }
    fn nothing() -> Vec<Choice> {
        Vec::new()
    }
    let form = serde_json::to_string(&Record::<Bell>::new().form()).unwrap();
    assert_eq!(
        form,
        concat!(
            r#"{"name":"bell","title":"Bell","level":"project","active":false,"sections":[],"fields":["#,
            r#"{"name":"sound","type":"text","title":"Sound","default":"ding","exposes_secrets":true,"#,
            r#""rules":[{"rule":"length","min":1,"message":"too soft","when":"always"}],"value":"ding"},"#,
            r#"{"name":"tower","type":"select","title":"Tower","required":true,"choices":[],"value":null},"#,
            r#"{"name":"mode","type":"select","title":"Mode","default":"2","#,
            r#""choices":[["Slow","slow"],["Two","2"],["A and B","a.b"]],"value":"2"}],"events":["#,
            r#"{"name":"push","field":"push_events","title":"Push","#,
            r#""description":"Commits are pushed to a branch, or a branch is created or removed","#,
            r#""default":true,"value":true},"#,
            r#"{"name":"note","field":"note_events","title":"Comment","#,
            r#""description":"Someone comments on a commit, a merge request, an issue or a snippet","#,
            r#""default":true,"value":true}]}"#,
        )
    );
}

#[test]
fn a_stored_secret_has_its_own_texts_in_every_language() {
    let german = bundle(german());
    let token = |record: &Record<Lantern>| {
        let field = record.form_in(&german).fields.swap_remove(1);
        (field.title.to_string(), field.help.as_deref().unwrap().to_owned(), field.value)
    };
    let mut record = Record::<Lantern>::new();
    let new = ("Zugangswort".to_owned(), "Unter Einstellungen zu finden.".to_owned(), json!(null));
    assert_eq!(token(&record), new);
    record.set_token("correct horse");
    let stored = ("Neues Zugangswort".to_owned(), "Leer lassen, um es zu behalten.".to_owned(), json!(true));
    assert_eq!(token(&record), stored);
    // Where the catalogue has only the title of an empty one, the declaration's own of a stored one stands.
    let half = BTreeMap::from([("lantern.props.token.title", "Zugangswort")]);
    assert_eq!(record.form_in(&half).fields[1].title, "New token");
}

#[test]
fn a_record_of_any_type_has_a_form_in_another_language() {
    let record: Box<dyn AnyRecord> = REGISTRY.get("lantern").unwrap().record();
    let form = record.form_in(&bundle(german()));
    assert_eq!((form.title.as_ref(), form.description.as_deref()), ("Laterne", Some("Macht Licht.")));
    assert_eq!(form.sections[0].description.as_deref(), Some("Wo das Haus steht."));
    let rule = form.fields[0].rules.get(0).unwrap();
    assert_eq!((form.fields[0].rules.len(), rule.message()), (1, Some("muss auf „.example“ enden")));
    assert!(!rule.is_always() && rule.rule().name() == "pattern");
    let choices: Vec<_> = form.fields[2].choices.as_deref().unwrap().iter().collect();
    assert_eq!(choices[2], &Choice::new("A und B", "a.b"));
    assert_eq!(form.fields[3].checkbox_label.as_deref(), Some("Ohne Flackern"));
    assert_eq!(form.fields[4].title, "Farbe");
    assert_eq!(form.events[1].title, "Bemerkung");
}

#[test]
fn maps_and_closures_translate() {
    let owned: BTreeMap<String, String> = BTreeMap::from([("lantern.title".into(), "Lanterne".into())]);
    let hashed = HashMap::from([("lantern.title", "Lanterne")]);
    let closure = |key: &str| owned.get(key).cloned();
    let shared: concurrent::FluentBundle<FluentResource> = {
        let mut bundle = concurrent::FluentBundle::new_concurrent(vec!["fr".parse().unwrap()]);
        bundle
            .add_resource(FluentResource::try_new("lantern =\n .title = Lanterne\n".into()).unwrap())
            .unwrap();
        bundle
    };
    let all: [&dyn Translator; 4] = [&owned, &hashed, &closure, &shared];
    for translator in all {
        let form = Record::<Lantern>::new().form_in(translator);
        assert_eq!((form.title.as_ref(), form.fields[0].title.as_ref()), ("Lanterne", "Address"));
    }
}

#[test]
fn a_whole_catalogue_passes() {
    assert_eq!(REGISTRY.check_catalogue(TEXTS.iter().map(|(key, _)| key)), Ok(()));
    assert_eq!(REGISTRY.check_catalogue(fluent::keys(&german())), Ok(()));
    let german = bundle(german());
    for text in REGISTRY.texts() {
        assert!(german.translate(&text.key).is_some_and(|german| german != text.text), "{}", text.key);
    }
}

#[test]
fn a_catalogue_with_missing_and_stale_keys_fails_with_all_of_them() {
    let renamed = TEXTS.iter().map(|(key, _)| key.replace("lantern.props.url", "lantern.props.uri"));
    let error = REGISTRY.check_catalogue(renamed.skip(1)).unwrap_err();
    let of = |prop: &str| {
        ["title", "help", "description", "placeholder", "rules.pattern"]
            .map(|it| format!("lantern.props.{prop}.{it}"))
    };
    let missing: Vec<_> = std::iter::once("lantern.title".to_owned()).chain(of("url")).collect();
    assert_eq!(error, CatalogueError { missing, stale: of("uri").to_vec() });
    for key in error.missing.iter().chain(&error.stale) {
        assert!(error.to_string().contains(&format!("`{key}`")), "{error}");
    }
    let none: [&str; 0] = [];
    assert_eq!(REGISTRY.check_catalogue(none).unwrap_err().missing.len(), TEXTS.len());
    assert_eq!(registry![].check_catalogue(["a"]).unwrap_err().to_string(), "no declaration has `a`");
}

#[test]
fn a_catalogue_says_all_violations_or_none() {
    let texts = || TEXTS.iter().map(|(key, _)| (*key).to_owned());
    let error = REGISTRY.check_catalogue(texts().chain(["violations.to_short".to_owned()])).unwrap_err();
    assert_eq!((error.missing.len(), error.stale.len()), (VIOLATIONS.len(), 0));
    let all = || texts().chain(VIOLATIONS.iter().map(|code| format!("violations.{code}")));
    assert_eq!(REGISTRY.check_catalogue(all()), Ok(()));
    assert_eq!(REGISTRY.check_catalogue(all().chain(["violations.dark".to_owned()])), Ok(()));
    let error = REGISTRY.check_catalogue(all().chain(["violations.a.b".to_owned()])).unwrap_err();
    assert_eq!(error.stale, ["violations.a.b"]);
}

/// What the runtime's sources say with `Violation::new("..")` and `CastError::new("..")`.
fn codes(folder: &Path, found: &mut BTreeSet<String>, quoted: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("i18n") {
            codes(&path, found, quoted);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = fs::read_to_string(&path).unwrap();
            let code: String = source
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect::<Vec<_>>()
                .join("\n");
            for made in ["Violation::new(", "CastError::new("] {
                let says = code.split(made).skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"'));
                found.extend(says.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
            }
            quoted.push_str(&code);
        }
    }
}

#[test]
fn the_runtimes_violations_are_listed() {
    let (mut found, mut quoted) = (BTreeSet::new(), String::new());
    codes(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("../../integrations-runtime/src"),
        &mut found,
        &mut quoted,
    );
    assert!(found.contains("required") && found.contains("email"), "{found:?}");
    let unlisted: Vec<_> = found.iter().filter(|code| !VIOLATIONS.contains(&code.as_str())).collect();
    assert!(unlisted.is_empty(), "not in `VIOLATIONS`: {unlisted:?}");
    let unused: Vec<_> = VIOLATIONS.iter().filter(|code| !quoted.contains(&format!("\"{code}\""))).collect();
    assert!(unused.is_empty(), "said nowhere: {unused:?}");
}

#[test]
fn violations_are_said_in_another_language() {
    let german = bundle(german());
    let mut record = Record::<Lantern>::new();
    record.set_url(Url::parse("https://house.test").unwrap());
    record.set_token("horse");
    record.set_colour("grey");
    record.set_note("dark");
    let said = |record: &Record<Lantern>| {
        let violations = record.validate_complete().unwrap_err();
        let german: Vec<_> = violations.translated(&german).iter().map(ToString::to_string).collect();
        german
    };
    assert_eq!(
        said(&record),
        [
            "`url` muss auf „.example“ enden",
            "`token` braucht mindestens 8 Zeichen",
            "`colour-ö` gefällt uns nicht",
            "`note` ist zu dunkel",
        ]
    );
    // Another sentence than the code's own is no case of it.
    record.set_note("dim");
    assert_eq!(said(&record)[3], "`note` is too dim");
    record.clear(Lantern::URL);
    assert_eq!(said(&record)[0], "`url` muss angegeben werden");
    // Only the words change.
    let violations = record.validate_complete().unwrap_err();
    for (one, other) in violations.iter().zip(&violations.translated(&german)) {
        assert_eq!((one.field(), one.code(), one.params()), (other.field(), other.code(), other.params()));
    }
    let wrong = record.assign(&json!({"steady": "perhaps", "lamp": 1})).unwrap_err().translated(&german);
    assert_eq!(wrong.to_string(), "`steady` muss ja oder nein sein; `lamp` gibt es nicht");
}

#[test]
fn a_message_of_the_declarations_own_stands_where_only_its_code_is_translated() {
    let coded = |key: &str| Some(format!("<{key}>")).filter(|_| key.starts_with("violations."));
    let mut record = Record::<Lantern>::new();
    record.set_url(Url::parse("https://house.test").unwrap());
    record.set_note("dim");
    let violations = record.validate_complete().unwrap_err();
    assert_eq!(
        violations.translated(&coded).to_string(),
        "`url` must end with `.example`; `token` <violations.required>; `note` is too dim"
    );
    // That a message has a key of its own shows in nothing else.
    let mine =
        Violation::new("pattern", "must end with `.example`").param("pattern", "[.]example/$").on("url");
    let theirs = violations.iter().next().unwrap();
    assert_eq!(theirs, &mine);
    assert_eq!(serde_json::to_value(theirs).unwrap(), serde_json::to_value(&mine).unwrap());
}

#[test]
fn an_input_that_cannot_be_cast_has_its_bounds_as_parameters() {
    #[derive(Integration)]
    #[events()]
    struct Bell {
        #[prop]
        rings: u8,
        #[prop]
        hours: Vec<i8>,
    }
    let wrong = Record::<Bell>::new().assign(&json!({"rings": 256, "hours": "1\n128"})).unwrap_err();
    let german = wrong.translated(&bundle(german()));
    let german: Vec<_> = german.iter().map(ToString::to_string).collect();
    assert_eq!(german, ["`rings` muss von 0 bis 255 sein", "`hours` muss von -128 bis 127 sein"]);
    assert_eq!(wrong.iter().next().unwrap().params(), json!({"min": 0, "max": 255}).as_object().unwrap());
}

#[test]
fn parameters_stand_in_the_text_once() {
    let odd = Violation::new("odd", "is odd").param("a", "{b}").param("b", 2);
    let say = |text: &'static str| odd.translated(&move |_: &str| Some(text.to_owned())).message().to_owned();
    assert_eq!(say("{a} {b}"), "{b} 2");
    assert_eq!(say("{c} {{b}} { b } {"), "{c} {2} { b } {");
    let text = "violations =\n    .odd = { $a } ist { $b } { $c }\n    .even = { -lost }\n    .whole = { $a }, { $b }\n";
    let bundle = bundle(FluentResource::try_new(text.to_owned()).unwrap());
    // What cannot be resolved is not shown by halves.
    assert_eq!(odd.translated(&bundle).message(), "is odd");
    assert_eq!(bundle.translate("violations.even"), None);
    assert_eq!(bundle.translate_with("violations.whole", odd.params()), Some("{b}, 2".to_owned()));
    for odd in ["violations", "", ".", "..", "violations.", ".odd", "violations..odd", "-.-", "ö.ö", "\0.\n"]
    {
        assert_eq!(bundle.translate(odd), None, "{odd:?}");
    }
}

#[test]
fn a_message_with_a_value_is_no_key_of_a_text() {
    let text = "lantern = Laterne\n    .title = Laterne\nlantern-props-api--url- = x\n";
    let resource = FluentResource::try_new(text.to_owned()).unwrap();
    assert_eq!(fluent::keys(&resource), ["lantern.title", "lantern", "lantern.props.api-url."]);
}

#[test]
fn a_template_is_read_by_people() {
    let text = |text: &'static str| Text { key: "a.help".to_owned(), text: text.into() };
    let template = fluent::template([text("One.\n\nTwo {x}.\n* Three ")]);
    let expected = [
        "a =",
        "    .help = One.",
        "",
        "        Two { \"{\" }x{ \"}\" }.",
        "        { \"*\" } Three{ \" \" }",
        "",
    ];
    assert_eq!(template, expected.join("\n"));
}

fn leaked<T>(items: Vec<T>) -> &'static [T] {
    Vec::leak(items)
}

/// Names that are easily confused once they are escaped.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[-aX2_. ]{0,4}",
        "(X?[0-9A-F]{1,2}X|--|a|_)?(XX|-|a|X2DX){0,3}",
        any::<String>(),
        "[a-z]{1,8}(-[a-z]{1,4}){0,2}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[ a\n.*{}\"\\\\\r\t=#-]{0,12}",
        "[a-z ]{1,20}(\n{1,3} {0,3}[.*a-z\\[]{1,5}){0,3}"
    ]
}

/// A declaration of these names: each is a section's, a prop's, and the value of a choice.
fn declared(rows: &BTreeMap<String, String>) -> IntegrationSpec {
    let leak = |text: &str| -> &'static str { text.to_owned().leak() };
    let choices: Vec<Choice> = rows.iter().map(|(name, text)| Choice::open(text, name)).collect();
    let choices = ChoiceList::Listed(leaked(choices));
    let sections = rows.iter().map(|(name, text)| SectionSpec {
        kind: leak(name),
        title: leak(text),
        description: Some(leak(text)),
    });
    let fields =
        rows.iter().map(|(name, text)| FieldSpec::of::<String>(leak(name), leak(text)).choices(choices));
    IntegrationSpec {
        sections: leaked(sections.collect()),
        fields: leaked(fields.collect()),
        ..*Lantern::SPEC
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_text_has_a_key_of_its_own_that_fluent_can_say(
        rows in proptest::collection::btree_map(name(), text(), 0..6),
    ) {
        let texts: Vec<Text> = declared(&rows).texts().collect();
        let unique: BTreeSet<_> = texts.iter().map(|text| &text.key).collect();
        prop_assert_eq!(unique.len(), texts.len());
        for part in texts.iter().flat_map(|text| text.key.split('.')) {
            let fits = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-';
            prop_assert!(part.starts_with(|first: char| first.is_ascii_alphabetic()) && part.chars().all(fits), "{}", part);
        }
        // The template is a whole catalogue, which says just what the declaration says.
        let template = fluent::template(texts.iter().cloned());
        let resource = FluentResource::try_new(template.clone());
        prop_assert!(resource.is_ok(), "{}", template);
        let Ok(resource) = resource else { return Ok(()) };
        prop_assert_eq!(fluent::keys(&resource), keys(texts.clone()));
        let bundle = bundle(resource);
        for text in &texts {
            prop_assert_eq!(bundle.translate(&text.key), Some(text.text.to_string()), "{}", template);
        }
    }
}
