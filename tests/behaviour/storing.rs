//! What is stored comes back: the same properties, the same values to the bit, nothing changed, nothing lost.

use std::collections::BTreeMap;

use integrations_runtime::{Integration, Level, Record, Secret, Stored};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value as Json, json};

use crate::common::{broken, pairs};
use crate::everything::{Everything, Everythings, ROWS, Value};

/// Random writes of every prop.
pub(crate) fn writes() -> impl Strategy<Value = Vec<(usize, Value)>> {
    let write = (0..ROWS.len()).prop_flat_map(|index| (Just(index), (ROWS[index].values)()));
    vec(write.prop_map(|(index, value)| (index, canonical(value))), 0..30)
}

/// Of the floats that are no number, one is stored: JSON has none, and their name has no bits.
fn canonical(value: Value) -> Value {
    match value {
        Value::Wide(float) if float.is_nan() => Value::Wide(f64::NAN),
        Value::Narrow(float) if float.is_nan() => Value::Narrow(f32::NAN),
        Value::List(items) => Value::List(items.into_iter().map(canonical).collect()),
        other => other,
    }
}

pub(crate) fn written(writes: Vec<(usize, Value)>) -> Everythings {
    let mut record = Record::new();
    for (index, value) in writes {
        (ROWS[index].set)(&mut record, value);
    }
    record
}

/// Any JSON, with floats of every size.
pub(crate) fn any_json() -> impl Strategy<Value = Json> {
    let float =
        any::<u64>().prop_map(f64::from_bits).prop_filter_map("no number", serde_json::Number::from_f64);
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<u64>().prop_map(Json::from),
        float.prop_map(Json::from),
        ".{0,6}".prop_map(Json::from),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Json::from),
            btree_map(".{0,3}", inner, 0..3)
                .prop_map(|map| Json::from(map.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// Properties that no prop names.
fn unknown() -> impl Strategy<Value = BTreeMap<String, Json>> {
    let names = select(vec!["gone", "active", "push_events", "Text", "level", "", "a b", "properties"]);
    btree_map(names.prop_map(str::to_owned), any_json(), 0..4)
}

fn values(record: &Everythings) -> Vec<Option<Value>> {
    ROWS.iter().map(|row| (row.get)(record)).collect()
}

fn through_text(json: &Json) -> Json {
    serde_json::from_str(&serde_json::to_string(json).unwrap()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn loading_what_is_stored_is_the_same_record(writes in writes(), unknown in unknown()) {
        let record = written(writes);
        let mut properties = record.properties();
        properties.as_object_mut().unwrap().extend(unknown);
        for stored in [properties.clone(), through_text(&properties)] {
            let loaded = Everythings::load(&stored).unwrap();
            prop_assert_eq!(values(&loaded), values(&record));
            prop_assert!(!loaded.has_changes() && loaded.changed().is_empty() && loaded.previous_changes().is_empty());
            // As text, because JSON's zeros are equal whatever their sign.
            prop_assert_eq!(loaded.properties().to_string(), properties.to_string());
        }
    }

    #[test]
    fn a_stored_record_is_the_same_record(
        writes in writes(),
        unknown in unknown(),
        switches in any::<[bool; 4]>(),
        level in select(Level::ALL.to_vec()),
        later in btree_map(select(vec!["tag_push", "unheard_of", ""]).prop_map(str::to_owned), any::<bool>(), 0..3),
    ) {
        let mut record = written(writes);
        record.set_active(switches[0]);
        record.set_level(level).unwrap();
        for (event, on) in ["push", "note", "pipeline"].iter().zip(&switches[1..]) {
            record.set_event(event, *on).unwrap();
        }
        let mut stored = record.stored();
        stored.properties.as_object_mut().unwrap().extend(unknown);
        stored.events.extend(later);
        let text = serde_json::to_string(&stored).unwrap();
        let read: Stored = serde_json::from_str(&text).unwrap();
        let loaded = Everythings::from_stored(&read).unwrap();
        prop_assert!(!loaded.has_changes());
        prop_assert_eq!((loaded.is_active(), loaded.level()), (switches[0], level));
        prop_assert_eq!(values(&loaded), values(&record));
        prop_assert_eq!(serde_json::to_string(&loaded.stored()).unwrap(), text);
    }

    #[test]
    fn whatever_is_stored_loads_or_says_which_field_is_wrong(index in 0..ROWS.len(), stored in any_json()) {
        let name = ROWS[index].name;
        match Everythings::load(&json!({ name: stored })) {
            Ok(loaded) => {
                prop_assert!(!loaded.has_changes());
                let again = Everythings::load(&loaded.properties()).unwrap();
                prop_assert_eq!(values(&again), values(&loaded));
            }
            Err(violations) => {
                prop_assert_eq!(violations.len(), 1);
                prop_assert_eq!(violations.iter().next().and_then(|it| it.field()), Some(name));
            }
        }
    }

    #[test]
    fn a_float_comes_back_from_text_to_the_bit(bits in any::<u64>()) {
        let float = f64::from_bits(bits);
        prop_assume!(float.is_finite());
        let mut record = Record::<Everything>::new();
        record.set_wide(float);
        let loaded = Everythings::load(&through_text(&record.properties())).unwrap();
        prop_assert_eq!(loaded.wide().to_bits(), bits);
    }

    #[test]
    fn a_small_float_comes_back_from_text_to_the_bit(bits in any::<u32>()) {
        let float = f32::from_bits(bits);
        prop_assume!(float.is_finite());
        let mut record = Record::<Everything>::new();
        record.set_narrow(float);
        let loaded = Everythings::load(&through_text(&record.properties())).unwrap();
        prop_assert_eq!(loaded.narrow().map(|it| it.to_bits()), Some(bits));
    }
}

#[test]
fn a_float_that_the_fast_parser_of_json_misses_comes_back() {
    let mut record = Record::<Everything>::new();
    record.set_wide(8.233_295e-20);
    let loaded = Everythings::load(&through_text(&record.properties())).unwrap();
    assert_eq!(loaded.wide().to_bits(), 8.233_295e-20_f64.to_bits());
}

#[test]
fn a_small_float_is_stored_as_it_is_written() {
    let mut record = Record::<Everything>::new();
    record.set_narrow(0.1);
    assert_eq!(record.properties()["narrow"].to_string(), "0.1");
}

/// A declaration before and after a prop and an event of it went away.
#[derive(Integration)]
#[integration(levels(group))]
#[events(push, note)]
struct Before {
    #[prop]
    kept: Option<String>,
    #[prop]
    gone: Secret,
}

#[derive(Integration)]
#[events(push)]
struct After {
    #[prop]
    kept: Option<String>,
    #[prop]
    added: bool,
}

#[test]
fn what_a_later_declaration_does_not_know_is_kept() {
    let mut before = Record::<Before>::new();
    before.set_kept("k");
    before.set_gone("g");
    before.set_event("push", false).unwrap();
    before.set_event("note", true).unwrap();
    let mut after = Record::<After>::from_stored(&before.stored()).unwrap();
    assert!(!after.has_changes() && after.event_enabled("push"));
    assert_eq!(after.level(), Level::Group);
    after.set_kept("l");
    after.saved();
    let again = Record::<Before>::from_stored(&after.stored()).unwrap();
    assert_eq!((again.kept(), again.gone().map(|it| it.expose_secret().as_str())), (Some("l"), Some("g")));
    assert!(!again.event_enabled("push") && again.event_enabled("note"));
    assert_eq!(again.properties(), json!({"kept": "l", "gone": "g", "added": false}));
}

// checklist: 67
#[test]
fn every_property_of_a_wrong_type_is_told_by_its_name() {
    let wrong = json!({
        "text": 1, "big": -1, "on": "x", "kind": "x", "labels": {}, "address": "x", "token": [], "unknown": [],
    });
    let codes = [
        ("text", "wrong_type"),
        ("big", "out_of_bounds"),
        ("on", "boolean"),
        ("labels", "wrong_type"),
        ("kind", "choice"),
        ("address", "url"),
        ("token", "wrong_type"),
    ];
    assert_eq!(broken(Everythings::load(&wrong)), pairs(codes));
    assert_eq!(broken(Everythings::load(&json!([]))), pairs([("", "wrong_type")]));
}

#[test]
fn null_and_nothing_are_the_same_as_unset() {
    let nulls: Map<_, _> = ROWS.iter().map(|row| (row.name.to_owned(), Json::Null)).collect();
    let loaded = Everythings::load(&nulls.into()).unwrap();
    assert_eq!(values(&loaded), values(&Record::new()));
    assert!(!loaded.has_changes());
}

#[test]
fn what_was_stored_in_an_older_form_is_read() {
    let older = json!({
        "count": "5", "tiny": 5.0, "on": "1", "wide": "NaN", "narrow": "-inf", "labels": "a\nb", "kind": -1,
    });
    let loaded = Everythings::load(&older).unwrap();
    assert_eq!(
        (loaded.count(), loaded.tiny(), loaded.on(), loaded.narrow()),
        (Some(&5), &5, true, Some(&f32::NEG_INFINITY))
    );
    assert!(loaded.wide().is_nan() && loaded.labels().len() == 2);
}

#[test]
fn an_empty_text_is_stored_as_such() {
    let mut record = Record::<Everything>::new();
    record.set_note("");
    let loaded = Everythings::load(&record.properties()).unwrap();
    assert_eq!(loaded.note(), Some(""));
}

#[test]
fn a_stored_record_without_switches_has_the_defaults() {
    let stored: Stored =
        serde_json::from_value(json!({"level": "project", "active": true, "properties": {}})).unwrap();
    let loaded = Everythings::from_stored(&stored).unwrap();
    assert!(loaded.is_active() && loaded.event_enabled("push") && !loaded.event_enabled("note"));
}
