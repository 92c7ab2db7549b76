//! Values beyond text and numbers: those of the core and of features.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::time::Duration;

use integrations_runtime::email_address::EmailAddress;
use integrations_runtime::jiff::civil::{Date, Time, date, time};
use integrations_runtime::jiff::{SignedDuration, Timestamp};
use integrations_runtime::{Choices, FieldType, Integration, PropValue, Record};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::common::{broken, pairs, said};

type Map = BTreeMap<String, String>;

#[derive(Integration)]
#[events()]
struct Everything {
    #[prop(length(max = 2))]
    headers: Map,
    #[prop]
    labels: Option<Map>,
    #[prop]
    template: Value,
    #[prop(default = json!({"a": 1}))]
    extra: Value,
    #[prop]
    maybe: Option<Value>,
    #[prop(email, length(max = 30))]
    owner: EmailAddress,
    #[prop]
    watchers: Vec<EmailAddress>,
    #[prop(default = date(2026, 11, 22))]
    from: Date,
    #[prop]
    holidays: Vec<Date>,
    #[prop]
    at: Option<Time>,
    #[prop]
    since: Timestamp,
    #[prop(default = SignedDuration::from_mins(90))]
    shift: SignedDuration,
    #[prop]
    timeout: Option<Duration>,
}

fn complete() -> Record<Everything> {
    let mut record = Record::<Everything>::new();
    let given =
        json!({"template": {"x": [1]}, "owner": "jo@example.com", "since": "2026-11-22T10:30:00+01:00"});
    record.assign(&given).unwrap();
    record
}

#[test]
fn metadata() {
    let rows: Vec<_> = Everything::SPEC
        .fields
        .iter()
        .map(|row| (row.name, row.field_type, row.format, row.required))
        .collect();
    let (text, area, list) = (FieldType::Text, FieldType::Textarea, FieldType::StringArray);
    let expected = [
        ("headers", area, Some("map"), false),
        ("labels", area, Some("map"), false),
        ("template", area, Some("json"), true),
        ("extra", area, Some("json"), false),
        ("maybe", area, Some("json"), false),
        ("owner", text, Some("email"), true),
        ("watchers", list, Some("email"), false),
        ("from", text, Some("date"), false),
        ("holidays", list, Some("date"), false),
        ("at", text, Some("time"), false),
        ("since", text, Some("date-time"), true),
        ("shift", text, Some("duration"), false),
        ("timeout", text, Some("duration"), false),
    ];
    assert_eq!(rows, expected);
    let defaults = serde_json::to_value(Everything::SPEC.fields).unwrap();
    assert_eq!(defaults[3]["default"], json!({"a": 1}));
    assert_eq!(
        (&defaults[7]["default"], &defaults[11]["default"]),
        (&json!("2026-11-22"), &json!("PT1H30M"))
    );
}

#[test]
fn a_complete_configuration() {
    let record = complete();
    let config = record.config().unwrap();
    assert_eq!(config.since, "2026-11-22T09:30:00Z".parse().unwrap());
    assert_eq!(config.from, date(2026, 11, 22));
    assert_eq!((config.headers.len(), config.labels, config.maybe), (0, None, None));
    let loaded = Record::<Everything>::load(&record.properties()).unwrap();
    assert_eq!(loaded.properties(), record.properties());
    assert!(!loaded.has_changes());
}

#[test]
fn accessors() {
    let mut record = complete();
    assert_eq!((record.headers(), record.labels()), (&Map::new(), None));
    record.set_at(time(9, 30, 0, 0));
    record.set_timeout(Duration::from_millis(1500));
    assert_eq!(
        (record.at(), record.timeout()),
        (Some(&time(9, 30, 0, 0)), Some(&Duration::from_millis(1500)))
    );
    assert_eq!(record.owner().map(EmailAddress::domain), Some("example.com"));
    assert_eq!((record.template(), record.extra()), (Some(&json!({"x": [1]})), &json!({"a": 1})));
    assert_eq!(record.properties()["timeout"], json!("PT1.5S"));
}

#[test]
fn a_form_sends_text() {
    let mut record = complete();
    record.saved();
    let sent = [
        ("headers", "X-One = 1\r\n\r\nX-Two=a=b\r\n"),
        ("extra", "{\"a\": 2}"),
        ("watchers", "a@example.com"),
        ("watchers", "b@example.com"),
        ("holidays[]", "2026-12-24\n2026-12-25"),
        ("at", "09:30"),
        ("timeout", "1m 30s"),
        ("shift", "PT2H"),
        ("labels", ""),
    ];
    record.assign_form(sent).unwrap();
    let expected = json!({
        "headers": {"X-One": "1", "X-Two": "a=b"},
        "extra": {"a": 2},
        "watchers": ["a@example.com", "b@example.com"],
        "holidays": ["2026-12-24", "2026-12-25"],
        "at": "09:30:00",
        "timeout": "PT1M30S",
        "shift": "PT2H",
    });
    for (name, value) in expected.as_object().unwrap() {
        assert_eq!(&record.properties()[name], value, "{name}");
    }
    let form = serde_json::to_value(record.form()).unwrap();
    assert_eq!(form["fields"][0]["value"], json!({"X-One": "1", "X-Two": "a=b"}));
    assert_eq!(record.changed(), ["headers", "extra", "watchers", "holidays", "at", "shift", "timeout"]);
    record.assign_form(sent).unwrap();
    record.saved();
    record.assign_form(sent).unwrap();
    assert!(!record.has_changes());
}

#[test]
fn rules_see_the_value() {
    let mut record = complete();
    let given =
        json!({"headers": {"a": "1", "b": "2", "c": "3"}, "owner": "somebody.with.a.long.name@example.com"});
    record.assign(&given).unwrap();
    assert_eq!(broken(record.config()), pairs([("headers", "too_long"), ("owner", "too_long")]));
}

/// What is said of a wrong input.
#[expect(clippy::needless_pass_by_value, reason = "`json!` makes it where it is used")]
fn refused<T: PropValue + Debug>(input: Value) -> String {
    T::from_input(&input).unwrap_err().to_string()
}

#[test]
fn wrong_maps() {
    let line = |number: u8| format!("must have `name=value` on line {number}, which has no `=`");
    assert_eq!(refused::<Map>(json!("a=1\n\nsecret")), line(3));
    assert_eq!(refused::<Map>(json!(" =1")), "must have `name=value` on line 1, which has no name");
    assert_eq!(refused::<Map>(json!("a=1\nb=2\na = 3")), "has a name on line 3 that is given before");
    assert_eq!(
        refused::<Map>(json!({"a": "1", "b": 2})),
        "must be an object of strings, and has a number in it"
    );
    assert_eq!(refused::<Map>(json!(["a=1"])), "must be an object, not an array");
}

#[test]
fn wrong_json() {
    let message = refused::<Value>(json!("{\"secret\": hidden}"));
    assert_eq!(message, "is not valid JSON: expected value at line 1 column 12");
    let null = "must not be null: leave it empty to unset it";
    assert_eq!(
        (refused::<Value>(json!(" null ")), refused::<Value>(Value::Null)),
        (null.into(), null.into())
    );
}

#[test]
fn null_is_no_json_value() {
    let mut record = complete();
    record.assign(&json!({"template": null, "extra": null, "maybe": null})).unwrap();
    assert_eq!((record.template(), record.extra(), record.maybe()), (None, &json!({"a": 1}), None));
    record.set_template(Value::Null);
    assert_eq!(broken(record.config()), pairs([("template", "required")]));
}

#[test]
fn json_is_the_same_by_its_bits() {
    let (zero, minus) = (json!({"a": [0.0]}), json!({"a": [-0.0]}));
    assert!(zero == minus && !zero.same(&minus) && zero.same(&zero.clone()));
    assert!(!json!([1]).same(&json!([1, 2])) && !json!({"a": 1}).same(&json!({"b": 1})));
    assert!(!json!(1).same(&json!(1.0)) && !json!(1).same(&json!("1")) && json!(null).same(&json!(null)));
}

#[test]
fn wrong_times() {
    assert_eq!(refused::<Date>(json!("2026-02-30")), "is not a date (as in 2026-11-22)");
    assert_eq!(refused::<Date>(json!(20_260_230)), "must be a string, not a number");
    assert_eq!(refused::<Time>(json!("25:00")), "is not a time of the day (as in 09:30)");
    let moment = "is not a date and time with an offset (as in 2026-11-22T09:30:00Z)";
    assert_eq!(refused::<Timestamp>(json!("2026-11-22T09:30")), moment);
    let duration = "is not a duration (as in 1h 30m or PT1H30M)";
    assert_eq!(refused::<SignedDuration>(json!("soon")), duration);
    assert_eq!(refused::<Duration>(json!("-PT5M")), duration);
    assert_eq!(
        refused::<Vec<Date>>(json!(["2026-11-22", "x"])),
        "has a wrong item at 1: it is not a date (as in 2026-11-22)"
    );
}

#[test]
fn email_addresses() {
    let wrong = "must be an e-mail address";
    for input in ["jo", "jo@", "Jo <jo@example.com>", "jo@[127.0.0.1]", "jo@example.com, al@example.com"] {
        assert_eq!(refused::<EmailAddress>(json!(input)), wrong, "{input}");
    }
    assert_eq!(refused::<EmailAddress>(json!(1)), "must be a string, not a number");
    // A program may hold more than a form takes, and gets it back.
    let named: EmailAddress = "Jo <jo@example.com>".parse().unwrap();
    assert!(EmailAddress::from_stored(&named.to_stored()).unwrap().same(&named));
    let (one, other) = ("jo@example.com".parse::<EmailAddress>().unwrap(), "jo@EXAMPLE.com".parse().unwrap());
    assert!(one == other && !one.same(&other));
    assert_eq!(
        EmailAddress::from_text(" jo@example.com\n").map(|it| it.to_string()),
        Ok("jo@example.com".into())
    );
}

/// What is stored is read back as the same value, also out of text; and what cannot be read is not told.
fn round_trip<T: PropValue + Debug>(value: &T) {
    let stored = value.to_stored();
    let read: Value = serde_json::from_str(&stored.to_string()).unwrap();
    assert!(T::from_stored(&read).unwrap().same(value), "{stored}");
    let text =
        if T::FORMAT == Some("json") { Some(stored.to_string()) } else { stored.as_str().map(str::to_owned) };
    if let Some(text) = text {
        assert!(T::from_text(&text).unwrap().same(value), "{text}");
    }
}

fn tells_nothing<T: PropValue + Debug>(text: &str) {
    if let Err(error) = T::from_text(text) {
        assert!(!error.to_string().contains("zq"), "{error}");
    }
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_filter("JSON has no others", |float| float.is_finite()).prop_map(Value::from),
        ".*".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(".*", inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn maps_come_back(map in prop::collection::btree_map(".*", ".*", 0..5)) {
        round_trip::<Map>(&map);
    }

    #[test]
    fn lines_make_a_map(map in prop::collection::btree_map("[a-zA-Z][^=\\s]{0,8}", "[^\\s]{0,8}", 0..5)) {
        let lines: Vec<_> = map.iter().map(|(name, value)| format!("{name} = {value}\r\n")).collect();
        prop_assert_eq!(Map::from_text(&lines.concat()), Ok(map));
    }

    #[test]
    fn json_comes_back(value in any_json()) {
        round_trip(&value);
    }

    #[test]
    fn times_come_back(
        second in Timestamp::MIN.as_second()..Timestamp::MAX.as_second(),
        nanosecond in 0..1_000_000_000_i32,
        seconds in any::<i64>(),
        unsigned in any::<u64>(),
    ) {
        let moment = Timestamp::new(second.max(0), nanosecond).unwrap();
        let civil = integrations_runtime::jiff::tz::TimeZone::UTC.to_datetime(Timestamp::from_second(second).unwrap());
        round_trip(&moment);
        round_trip(&Timestamp::from_second(second).unwrap());
        round_trip(&civil.date());
        round_trip(&civil.time().with().subsec_nanosecond(nanosecond).build().unwrap());
        round_trip(&SignedDuration::new(seconds, if seconds < 0 { -nanosecond } else { nanosecond }));
        round_trip(&Duration::new(unsigned, nanosecond.unsigned_abs()));
    }

    #[test]
    fn nothing_is_told(text in "[-a-z0-9zq@.:=T{}\"\\[\\], <>\n]{0,12}zq[-a-z0-9@.:=T{}\"\\[\\], <>\n]{0,12}") {
        tells_nothing::<Map>(&text);
        tells_nothing::<Value>(&text);
        tells_nothing::<EmailAddress>(&text);
        tells_nothing::<Date>(&text);
        tells_nothing::<Time>(&text);
        tells_nothing::<Timestamp>(&text);
        tells_nothing::<SignedDuration>(&text);
        tells_nothing::<Duration>(&text);
    }

    #[test]
    fn any_text_can_be_read(text in any::<String>()) {
        tells_nothing::<EmailAddress>(&text.replace("zq", ""));
        tells_nothing::<Timestamp>(&text.replace("zq", ""));
    }
}

#[test]
fn the_ends_of_time_come_back() {
    for date in [Date::MIN, Date::MAX] {
        round_trip(&date);
    }
    for time in [Time::MIN, Time::MAX] {
        round_trip(&time);
    }
    for moment in [Timestamp::MIN, Timestamp::MAX, Timestamp::UNIX_EPOCH] {
        round_trip(&moment);
    }
    for duration in [SignedDuration::MIN, SignedDuration::MAX, SignedDuration::ZERO] {
        round_trip(&duration);
    }
    for duration in [Duration::ZERO, Duration::MAX, Duration::from_nanos(1)] {
        round_trip(&duration);
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Choices)]
pub(crate) enum Topping {
    Cheese,
    #[choice(title = "Hot pepper")]
    Pepper,
    Olive,
}

#[derive(Integration)]
#[events()]
struct Pizza {
    #[prop]
    toppings: Vec<Topping>,
    #[prop]
    extras: Option<Vec<Topping>>,
}

#[test]
fn a_list_of_choices_is_a_multi_select() {
    let field = serde_json::to_value(Pizza::SPEC.fields).unwrap()[0].clone();
    let choices = json!([["Cheese", "cheese"], ["Hot pepper", "pepper"], ["Olive", "olive"]]);
    assert_eq!((&field["type"], &field["choices"]), (&json!("string_array"), &choices));
    let mut record = Record::<Pizza>::new();
    record.assign_form([("toppings[]", "cheese"), ("toppings[]", "olive"), ("extras", "pepper")]).unwrap();
    assert_eq!(record.toppings(), [Topping::Cheese, Topping::Olive]);
    assert_eq!(record.extras(), Some(&[Topping::Pepper][..]));
    record.assign(&json!({"toppings": ["pepper", "cheese"]})).unwrap();
    assert_eq!(record.toppings(), [Topping::Pepper, Topping::Cheese]);
    assert_eq!(record.properties()["toppings"], json!(["pepper", "cheese"]));
    record.assign(&json!({"toppings": [], "extras": null})).unwrap();
    assert_eq!((record.toppings().len(), record.extras()), (0, None));
}

#[test]
fn an_unknown_choice_of_several_is_told_by_its_place() {
    let mut record = Record::<Pizza>::new();
    let message = ["`toppings` has a wrong item at 1: it must be one of: cheese, pepper, olive"];
    assert_eq!(said(record.assign(&json!({"toppings": ["olive", "ham"]}))), message);
    assert_eq!(said(record.assign_form([("toppings", "olive"), ("toppings", "ham")])), message);
    assert!(record.toppings().is_empty());
}
