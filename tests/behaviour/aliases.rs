//! Other names of a prop, under which it is read.

use integrations_runtime::{Integration, Record, Secret, Url};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

use crate::common::{broken, pairs, said};

#[derive(Integration)]
#[events(push, note)]
struct Hook {
    #[prop(alias = "link", alias = "base-url", exposes_secrets)]
    url: Url,
    #[prop(alias = "api_key")]
    token: Option<Secret>,
    #[prop(alias = "tags")]
    labels: Vec<String>,
    #[prop(name = "room", alias = "channel")]
    place: Option<String>,
}

fn load(properties: &serde_json::Value) -> Record<Hook> {
    Record::load(properties).unwrap()
}

#[test]
fn works_prop_alias() {
    let url = "https://a.example/";
    for name in ["url", "link", "base-url"] {
        let record = load(&json!({ name: url }));
        assert_eq!(record.url().map(Url::as_str), Some(url));
        assert!(!record.has_changes());
        assert_eq!(record.properties(), json!({"url": url, "labels": []}));
        let mut record = Record::<Hook>::new();
        record.assign(&json!({ name: url })).unwrap();
        assert_eq!((record.url().map(Url::as_str), record.changed()), (Some(url), vec!["url"]));
    }
    assert_eq!(Hook::SPEC.field("url").unwrap().aliases, ["link", "base-url"]);
    let field = serde_json::to_value(Hook::SPEC.field("url")).unwrap();
    assert_eq!(field["aliases"], json!(["link", "base-url"]));
    let form = serde_json::to_value(load(&json!({"channel": "a"})).form()).unwrap();
    assert_eq!((&form["fields"][3]["name"], &form["fields"][3]["value"]), (&json!("room"), &json!("a")));
}

#[test]
fn a_name_without_aliases_has_none_in_the_metadata() {
    #[derive(Integration)]
    #[events()]
    struct Plain {
        #[prop]
        text: String,
    }
    assert!(serde_json::to_value(Plain::SPEC).unwrap()["fields"][0].get("aliases").is_none());
}

#[test]
fn the_name_wins_over_an_alias_in_a_store_unless_it_is_null() {
    let record = load(&json!({"link": "https://a.example/", "url": "https://b.example/", "base-url": 5}));
    assert_eq!(record.properties(), json!({"url": "https://b.example/", "labels": []}));
    let record = load(&json!({"base-url": "https://a.example/", "link": "https://b.example/"}));
    assert_eq!(record.url().map(Url::as_str), Some("https://b.example/"));
    let record = load(&json!({"url": null, "link": "https://b.example/"}));
    assert_eq!(record.url().map(Url::as_str), Some("https://b.example/"));
}

#[test]
fn what_an_alias_has_wrong_is_told_of_the_prop() {
    assert_eq!(broken(Record::<Hook>::load(&json!({"link": "x"}))), pairs([("url", "url")]));
    let mut record = Record::<Hook>::new();
    assert_eq!(
        broken(record.assign(&json!({"link": "x", "channel": 5}))),
        pairs([("url", "url"), ("room", "wrong_type")])
    );
    assert!(!record.has_changes());
}

#[test]
fn a_prop_that_is_given_twice_is_told() {
    let mut record = Record::<Hook>::new();
    let (a, b) = ("https://a.example/", "https://b.example/");
    for (input, message) in [
        (json!({"url": a, "link": b}), "`url` is given twice, also as `link`"),
        (json!({"url": a, "link": a, "base-url": b}), "`url` is given twice, also as `link` and `base-url`"),
        (json!({"base-url": a, "link": b}), "`url` is given twice, as `link` and `base-url`"),
        (json!({"url": a, "link": null}), "`url` is given twice, also as `link`"),
        (json!({"token": "C4N4RY", "api_key": "C4N4RY"}), "`token` is given twice, also as `api_key`"),
    ] {
        assert_eq!(said(record.assign(&input)), [message]);
        assert!(!record.has_changes());
    }
    let both = json!({"room": 5, "tags": "t", "labels": [], "link": a, "url": a, "unheard_of": 1});
    let codes = [
        ("url", "given_twice"),
        ("labels", "given_twice"),
        ("room", "wrong_type"),
        ("unheard_of", "unknown_field"),
    ];
    assert_eq!(broken(record.assign(&both)), pairs(codes));
    record.assign(&json!({"url": a})).unwrap();
    assert_eq!(record.url().map(Url::as_str), Some(a));
}

#[test]
fn a_form_may_use_an_alias() {
    let mut record = Record::<Hook>::new();
    record
        .assign_form([("tags[]", ""), ("tags[]", "a"), ("tags[]", "b"), ("channel", "old"), ("channel", "c")])
        .unwrap();
    assert_eq!((record.labels(), record.place()), (&["a".to_owned(), "b".to_owned()][..], Some("c")));
    let twice = record.assign_form([("tags[]", "c"), ("labels[]", "d")]);
    assert_eq!(said(twice), ["`labels` is given twice, also as `tags`"]);
    assert_eq!(record.labels(), ["a", "b"]);
}

#[test]
fn a_secret_under_an_alias_stays_one() {
    let mut record = load(&json!({"url": "https://a.example/", "api_key": "C4N4RY"}));
    assert!(!format!("{record:?} {:?}", record.form()).contains("C4N4RY"));
    // As a form shows it, and sends it back: it keeps what is stored.
    record.assign(&json!({"api_key": ""})).unwrap();
    assert!(!record.has_changes());
    // To another host it does not go, unless it is given again, be it by its alias.
    record.assign(&json!({"link": "https://b.example/"})).unwrap();
    assert_eq!(record.token().map(Secret::expose_secret), None);
    record.restore_all();
    record.assign(&json!({"link": "https://b.example/", "api_key": "C4N4RY"})).unwrap();
    assert_eq!(record.token().map(|it| it.expose_secret().as_str()), Some("C4N4RY"));
}

#[test]
fn an_alias_is_no_name_to_ask_for() {
    assert!(Hook::SPEC.field("link").is_none());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever names are used, it is as if they were the props' own.
    #[test]
    fn an_alias_does_what_the_name_does(
        url in select(vec!["url", "link", "base-url"]),
        token in select(vec!["token", "api_key"]),
        labels in select(vec!["labels", "tags"]),
        place in select(vec!["room", "channel"]),
        values in select(vec![
            json!(["https://a.example/", "t", ["a", "b"], "r"]),
            json!(["https://a.example/", null, "a\nb", ""]),
            json!([5, "t", [], {}]),
            json!(["", "", "", ""]),
        ]),
    ) {
        let input = |names: [&str; 4]| -> Value {
            let pairs = names.iter().zip(values.as_array().unwrap());
            pairs.map(|(name, value)| ((*name).to_owned(), value.clone())).collect::<Map<_, _>>().into()
        };
        let (own, other) = (input(["url", "token", "labels", "room"]), input([url, token, labels, place]));
        let assigned = |input: &Value| {
            let mut record = Record::<Hook>::new();
            (record.assign(input), record.properties(), record.changes())
        };
        prop_assert_eq!(assigned(&other), assigned(&own));
        let loaded = |input: &Value| Record::<Hook>::load(input).map(|record| record.properties());
        prop_assert_eq!(loaded(&other), loaded(&own));
    }
}
