//! What stands in the form comes back: by a parser of HTML, without a browser.

#[path = "../schema/declared.rs"]
mod declared;
#[path = "../schema/inputs.rs"]
mod inputs;
mod pairs;
mod parsed;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use integrations_runtime::jiff::civil::{Date, Time};
use integrations_runtime::{AnyRecord, Choices, Integration, Record, Secret, html};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use scraper::{ElementRef, Html};
use serde_json::{Value as Json, json};

use declared::DECLARED;
use pairs::borrowed;
use parsed::{all, submitted};

const CASES: u32 = 200;

/// What a form has of its own kinds of inputs.
#[derive(Integration)]
#[events(push, tag_push)]
#[allow(dead_code, reason = "only the form is looked at")]
struct Kinds {
    #[prop]
    line: Option<String>,
    #[prop(type = textarea)]
    lines: Option<String>,
    #[prop(default = "main")]
    branch: String,
    #[prop]
    answer: Option<bool>,
    #[prop]
    ticked: bool,
    #[prop]
    items: Option<Vec<String>>,
    #[prop(default = vec!["bug".to_owned()])]
    labels: Vec<String>,
    #[prop]
    colours: Vec<Colour>,
    #[prop]
    colour: Option<Colour>,
    #[prop(default = Colour::Blue)]
    ground: Colour,
    #[prop]
    headers: Option<BTreeMap<String, String>>,
    #[prop]
    document: Option<Json>,
    #[prop]
    day: Option<Date>,
    #[prop]
    hour: Option<Time>,
    #[prop]
    ratio: Option<f64>,
    #[prop]
    count: Option<i64>,
    #[prop(length(min = 3))]
    token: Option<Secret>,
}

#[derive(Clone, Copy, Debug, PartialEq, Choices)]
enum Colour {
    Red,
    Blue,
    Green,
}

/// Text of any letters.
fn text() -> impl Strategy<Value = String> {
    let hostile = prop::sample::select(vec![
        "</textarea><script>alert(1)</script>",
        "\" onfocus=\"alert(1)",
        "'><img src=x onerror=alert(1)>",
        "&amp;&lt;&#0;",
        "javascript:alert(1)",
        "\n\nfirst lines",
        " ",
    ]);
    let any = prop::collection::vec(any::<char>(), 1..12)
        .prop_map(String::from_iter)
        .prop_filter("LF alone", |text| !text.contains("\r\n"));
    prop_oneof![2 => any, 1 => hostile.prop_map(str::to_owned)]
}

fn item() -> impl Strategy<Value = String> {
    r#"[a-zé<>"'&]{1,6}"#
}

fn colour() -> impl Strategy<Value = Json> {
    prop::sample::select(vec!["red", "blue", "green"]).prop_map(Json::from)
}

/// Records in the form for storage, with any value that the types hold.
fn kinds() -> impl Strategy<Value = Json> {
    let maybe = |value: BoxedStrategy<Json>| prop_oneof![1 => Just(Json::Null), 3 => value].boxed();
    let json = |text: BoxedStrategy<String>| text.prop_map(Json::from).boxed();
    let list = |item: BoxedStrategy<Json>| prop::collection::vec(item, 0..4).prop_map(Json::from).boxed();
    let map = prop::collection::btree_map("[a-z<]{1,4}", "[a-z\"=]{0,4}", 0..3).prop_map(|map| json!(map));
    let document =
        prop_oneof![text().prop_map(|text| json!([text])), Just(json!({ "a": [1.5, "</textarea>"] }))];
    let members = vec![
        ("line", maybe(json(text().boxed()))),
        ("lines", maybe(json(text().boxed()))),
        ("branch", json(text().boxed())),
        ("answer", maybe(any::<bool>().prop_map(Json::from).boxed())),
        ("ticked", any::<bool>().prop_map(Json::from).boxed()),
        ("items", maybe(list(json(prop_oneof![6 => item(), 1 => text()].boxed())))),
        ("labels", list(json(item().boxed()))),
        ("colours", list(colour().boxed())),
        ("colour", maybe(colour().boxed())),
        ("ground", colour().boxed()),
        ("headers", maybe(map.boxed())),
        ("document", maybe(document.boxed())),
        (
            "day",
            maybe(prop::sample::select(vec!["2026-11-22", "-000044-03-15"]).prop_map(Json::from).boxed()),
        ),
        (
            "hour",
            maybe(prop::sample::select(vec!["09:30:00", "09:30:00.000000001"]).prop_map(Json::from).boxed()),
        ),
        (
            "ratio",
            maybe(any::<f64>().prop_filter("finite", |float| float.is_finite()).prop_map(Json::from).boxed()),
        ),
        ("count", maybe(any::<i64>().prop_map(Json::from).boxed())),
        ("token", maybe(json(Just("correct horse".to_owned()).boxed()))),
    ];
    let (names, values): (Vec<_>, Vec<_>) = members.into_iter().unzip();
    let object =
        move |values: Vec<Json>| names.iter().map(|name| (*name).to_owned()).zip(values).collect::<Json>();
    values.prop_map(object)
}

fn runner(cases: u32) -> TestRunner {
    TestRunner::new(Config { failure_persistence: None, ..Config::with_cases(cases) })
}

/// The form of a record is submitted untouched: to the record, which stays as it is, and to a new one with its secrets and
/// what no form draws, which becomes the same.
macro_rules! come_back {
    ($record:expr, $new:expr) => {{
        let (mut record, mut new) = ($record, $new);
        record.saved();
        let page = Html::parse_document(&html::page(&record.form(), &html::Options::new("/save")));
        let pairs = submitted(&page).map_err(said)?;
        record.assign_form(borrowed(&pairs)).map_err(said)?;
        prop_assert_eq!(record.changes(), vec![], "{:?}", pairs);

        let stored = record.properties();
        let member = |name: &str| Some((name.to_owned(), stored.get(name)?.clone()));
        let unseen = record.spec().fields.iter().filter(|field| field.secret || field.api_only);
        // What cannot be edited is not sent.
        let locked = all(&page, "[disabled]").map_err(said)?;
        let locked: BTreeSet<&str> =
            locked.iter().filter_map(|area| area.attr("name")?.trim_end_matches("[]").into()).collect();
        let given: Json = unseen.map(|field| field.name).chain(locked).filter_map(member).collect();
        let on = record.is_active();
        // Of conditions, some ask for secrets, and some secrets have one.
        new.assign_form(borrowed(&pairs)).map_err(said)?;
        new.assign(&given).map_err(said)?;
        new.assign_form(borrowed(&pairs)).map_err(said)?;
        prop_assert_eq!((new.properties(), new.is_active()), (stored, on));
        Ok(())
    }};
}

fn said(error: impl std::fmt::Display) -> TestCaseError {
    TestCaseError::fail(error.to_string())
}

#[test]
fn every_kind_of_value_comes_back_from_the_form() -> Result<(), Box<dyn Error>> {
    let verdict = runner(3 * CASES).run(&kinds(), |stored| {
        come_back!(Record::<Kinds>::load(&stored).map_err(said)?, Record::<Kinds>::new())
    });
    Ok(verdict.map_err(|error| error.to_string())?)
}

#[test]
fn random_records_of_every_declaration_come_back_from_the_form() -> Result<(), Box<dyn Error>> {
    let both = DECLARED
        .iter()
        .map(|entry| (entry, CASES))
        .chain(catalogue::REGISTRY.iter().map(|entry| (entry, CASES / 8)));
    for (entry, cases) in both {
        let name = entry.spec().name;
        let example = catalogue::example(name).unwrap_or_else(|| json!({}));
        let verdict = runner(cases).run(&inputs::of(entry.spec(), &example), |input| {
            let mut record = entry.record();
            for (name, value) in input.as_object().into_iter().flatten() {
                // What is wrong is left out, the rest may break rules: it is stored while the record is inactive.
                let _ = record.assign(&json!({ name: value }));
            }
            come_back!(record, entry.record())
        });
        verdict.map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(())
}

fn every_page() -> Vec<(&'static str, String)> {
    let page = |record: &dyn AnyRecord| html::page(&record.form(), &html::Options::new("/save"));
    let entries = DECLARED.iter().chain(&catalogue::REGISTRY);
    entries.map(|entry| (entry.spec().name, page(&*entry.record()))).collect()
}

#[test]
fn every_input_has_a_label_and_every_id_is_of_one_element() -> Result<(), Box<dyn Error>> {
    for (name, page) in every_page() {
        let page = Html::parse_document(&page);
        let ids: Vec<&str> = all(&page, "[id]")?.iter().filter_map(|element| element.attr("id")).collect();
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(known.len(), ids.len(), "{name}: {ids:?}");
        let labels = all(&page, "label")?;
        let labelled: BTreeSet<&str> = labels.iter().filter_map(|label| label.attr("for")).collect();
        for control in all(&page, "input:not([type=hidden]), select, textarea")? {
            let id = control.attr("id").ok_or("an input without an id")?;
            assert!(labelled.contains(id), "{name}: {id} has no label");
        }
        for attribute in ["aria-describedby", "aria-labelledby"] {
            for element in all(&page, &format!("[{attribute}]"))? {
                let named = element.attr(attribute).unwrap_or_default().split(' ');
                for id in named {
                    assert!(known.contains(id), "{name}: no element is called {id}");
                }
            }
        }
    }
    Ok(())
}

#[test]
fn what_was_typed_stays_beside_what_is_wrong_but_no_secret() -> Result<(), Box<dyn Error>> {
    let mut record = Record::<Kinds>::new();
    record.activate();
    let form = record.form();
    let typed = [
        ("active", "false"),
        ("active", "true"),
        ("line", "typed"),
        ("items", "one"),
        ("count", "many"),
        ("colours[]", ""),
        ("colours[]", "green"),
        ("answer", "false"),
        ("ticked", "false"),
        ("token", "c4nary"),
        ("push_events", "false"),
    ];
    let violations = record.assign_form(typed).err().ok_or("it was taken")?;
    let page = html::page(&form, &html::Options::new("/").submitted(typed).violations(&violations));
    assert!(!page.contains("c4nary"));
    let page = Html::parse_document(&page);
    let value = |selector: &str| -> Result<_, Box<dyn Error>> {
        Ok(all(&page, selector)?.first().and_then(|input| input.attr("value")).map(str::to_owned))
    };
    assert_eq!(value("#kinds-line")?.as_deref(), Some("typed"));
    assert_eq!(value("#kinds-count")?.as_deref(), Some("many"), "a text, as a number it would be lost");
    assert_eq!(value("[name='colours[]'][checked]")?.as_deref(), Some("green"));
    assert_eq!(value("#kinds-answer option[selected]")?.as_deref(), Some("false"));
    assert_eq!(all(&page, "#kinds-push_events[checked]")?.len(), 0);
    assert_eq!(all(&page, "#kinds-active[checked]")?.len(), 1);
    let items: String = all(&page, "#kinds-items")?.iter().flat_map(ElementRef::text).collect();
    assert_eq!(items, "one");
    let link = all(&page, "[role=alert][autofocus] a[href='#kinds-count']")?;
    let words: String = link.iter().flat_map(ElementRef::text).collect();
    assert_eq!(words, "Count must be a whole number");
    let beside = all(&page, "[id='kinds-count:errors'] p")?;
    assert_eq!(beside.len(), 1);
    assert_eq!(all(&page, "#kinds-count[aria-invalid=true]")?.len(), 1);
    Ok(())
}

#[test]
fn a_stored_secret_is_kept_by_a_blank_and_removed_by_its_box() -> Result<(), Box<dyn Error>> {
    let mut record = Record::<Kinds>::load(&json!({ "token": "c4nary" }))?;
    let page = html::page(&record.form(), &html::Options::new("/"));
    assert!(!page.contains("c4nary") && page.contains("One is stored"));
    record.assign_form([("token", "")])?;
    assert!(record.token().is_some());
    record.assign_form([("token", "another"), ("token[clear]", "true")])?;
    assert_eq!(record.token().map(|token| token.matches("another")), Some(true));
    record.assign_form([("token", ""), ("token[clear]", "true")])?;
    assert!(record.token().is_none());
    let refused = record.assign_form([("line[clear]", "true")]).err().ok_or("no field is called so")?;
    assert_eq!(refused.to_string(), "`line[clear]` is not a field of `kinds`");
    Ok(())
}

#[test]
fn the_forms_own_words_are_in_the_language_of_the_translator() -> Result<(), Box<dyn Error>> {
    let german = |key: &str| match key {
        "html.submit" => Some("Speichern".to_owned()),
        "html.active" => Some("Aktiv".to_owned()),
        _ => None,
    };
    let form = Record::<Kinds>::new().form_in(&german);
    let page = html::page(&form, &html::Options::new("/").language("de", &german));
    assert!(page.contains(r#"<html lang="de">"#) && page.contains("Speichern</button>"));
    assert!(page.contains(">Aktiv</label>"));
    let keys: Vec<String> = html::texts().map(|text| text.key).collect();
    let catalogue = catalogue::REGISTRY.texts().map(|text| text.key);
    assert_eq!(catalogue::REGISTRY.check_catalogue(catalogue.chain(keys.clone())), Ok(()));
    let catalogue = catalogue::REGISTRY.texts().map(|text| text.key);
    let error = catalogue::REGISTRY.check_catalogue(catalogue.chain(["html.submit".to_owned()])).err();
    assert_eq!(error.ok_or("it lacks words")?.missing.len(), keys.len() - 1);
    Ok(())
}
