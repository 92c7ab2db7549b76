//! What untyped input becomes, a form's strings and an API's JSON, for each type; and that no error holds a value.

use integrations_runtime::{Choices, Integration, Record, Secret, Url};
use serde_json::{Value, json};

use crate::common::{broken, pairs};

#[derive(Integration)]
#[events(push, note(default = false))]
struct Cast {
    #[prop]
    text: Option<String>,
    #[prop]
    small: Option<u8>,
    #[prop]
    signed: Option<i8>,
    #[prop]
    long: Option<i64>,
    #[prop]
    big: Option<u64>,
    #[prop]
    float: Option<f64>,
    #[prop]
    narrow: Option<f32>,
    #[prop]
    on: bool,
    #[prop]
    maybe: Option<bool>,
    #[prop(exposes_secrets = false)]
    url: Option<Url>,
    #[prop]
    labels: Vec<String>,
    #[prop]
    numbers: Vec<u8>,
    #[prop]
    floats: Vec<f64>,
    #[prop(exposes_secrets = false)]
    urls: Vec<Url>,
    #[prop]
    sound: Option<Sound>,
    #[prop]
    sounds: Vec<Sound>,
    #[prop(default = 7)]
    seven: u8,
    #[prop(default = vec!["a".to_owned()])]
    filled: Vec<String>,
    #[prop(exposes_secrets = false)]
    hook: Option<Secret<Url>>,
}

#[derive(Clone, Debug, PartialEq, Choices)]
enum Sound {
    Bell,
    #[choice(value = "-2")]
    Minus,
}

/// What is stored after an assignment, or the error's code.
fn cast(name: &str, input: &Value) -> Result<Value, String> {
    let mut record = Record::<Cast>::new();
    let before = record.stored();
    match record.assign(&json!({ name: input })) {
        Ok(()) => Ok(record.properties()[name].clone()),
        Err(violations) => {
            assert_eq!(record.stored(), before, "{name}: {input}");
            assert_eq!(violations.len(), 1, "{name}: {input}");
            let violation = violations.iter().next().unwrap();
            assert_eq!(violation.field(), Some(name), "{name}: {input}");
            Err(violation.code().to_owned())
        }
    }
}

fn takes<const N: usize>(name: &str, rows: [(Value, Value); N]) {
    for (input, value) in rows {
        assert_eq!(cast(name, &input), Ok(value), "{name}: {input}");
    }
}

fn refuses<const N: usize>(name: &str, code: &str, inputs: [Value; N]) {
    for input in inputs {
        assert_eq!(cast(name, &input), Err(code.to_owned()), "{name}: {input}");
    }
}

#[test]
fn text_is_taken_as_it_is() {
    takes(
        "text",
        [
            (json!("a"), json!("a")),
            (json!("  a "), json!("  a ")),
            (json!(" "), json!(" ")),
            (json!("null"), json!("null")),
        ],
    );
    refuses("text", "wrong_type", [json!(5), json!(true), json!([]), json!({})]);
}

#[test]
fn blank_and_null_unset() {
    for name in ["text", "small", "float", "narrow", "maybe", "url", "sound"] {
        takes(name, [(json!(""), json!(null)), (json!(null), json!(null))]);
    }
    takes("on", [(json!(""), json!(false)), (json!(null), json!(false))]);
    takes("labels", [(json!(""), json!([])), (json!(null), json!([]))]);
    takes("seven", [(json!(""), json!(7)), (json!(null), json!(7))]);
    takes("filled", [(json!(""), json!(["a"])), (json!(null), json!(["a"])), (json!([]), json!([]))]);
}

#[test]
fn whole_numbers_come_as_text_or_number() {
    takes(
        "small",
        [
            (json!("5"), json!(5)),
            (json!(" 5\n"), json!(5)),
            (json!("+5"), json!(5)),
            (json!("007"), json!(7)),
            (json!("5.0"), json!(5)),
            (json!("1e2"), json!(100)),
            (json!(255), json!(255)),
            (json!(5.0), json!(5)),
            (json!(-0.0), json!(0)),
        ],
    );
    takes("signed", [(json!("-128"), json!(-128)), (json!(-1.0), json!(-1))]);
    takes("long", [(json!(i64::MIN), json!(i64::MIN)), (json!("9223372036854775807"), json!(i64::MAX))]);
    takes(
        "big",
        [
            (json!(u64::MAX), json!(u64::MAX)),
            (json!("18446744073709551615"), json!(u64::MAX)),
            (json!(1e19), json!(10_000_000_000_000_000_000_u64)),
        ],
    );
}

#[test]
fn a_whole_number_has_bounds_and_no_fraction() {
    let beyond = [
        json!(256),
        json!(-1),
        json!("256"),
        json!("-1"),
        json!(1e3),
        json!(1e300),
        json!(u64::MAX),
        json!(i64::MIN),
    ];
    refuses("small", "out_of_bounds", beyond);
    refuses(
        "small",
        "out_of_bounds",
        [json!("99999999999999999999999999999999999999999999"), json!("1e300")],
    );
    refuses("signed", "out_of_bounds", [json!(128), json!(-129)]);
    refuses("long", "out_of_bounds", [json!(u64::MAX), json!(9.3e18), json!("9223372036854775808")]);
    refuses("big", "out_of_bounds", [json!(2e19), json!("18446744073709551616")]);
    refuses(
        "small",
        "integer",
        [
            json!(5.5),
            json!("5.5"),
            json!("five"),
            json!("0x10"),
            json!("1_000"),
            json!(" "),
            json!("NaN"),
            json!("inf"),
            json!("５"),
        ],
    );
    refuses("small", "wrong_type", [json!(true), json!([]), json!([5]), json!({})]);
}

#[test]
fn floats_come_as_text_or_number() {
    takes(
        "float",
        [
            (json!("1.5"), json!(1.5)),
            (json!(" -1.5e3 "), json!(-1500.0)),
            (json!(".5"), json!(0.5)),
            (json!(5), json!(5.0)),
            (json!(u64::MAX), json!(1.844_674_407_370_955_2e19)),
        ],
    );
    takes(
        "narrow",
        [(json!(0.1), json!(0.1)), (json!("0.1"), json!(0.1)), (json!("16777217"), json!(16_777_216.0))],
    );
    assert_eq!(
        cast("float", &json!("-0")).map(|zero| zero.as_f64().map(f64::is_sign_negative)),
        Ok(Some(true))
    );
    refuses("float", "wrong_type", [json!(true), json!([]), json!({})]);
    refuses("float", "number", [json!("x"), json!("1,5"), json!(" "), json!("0x1p3")]);
}

#[test]
fn no_input_makes_a_float_that_is_no_number() {
    let names =
        ["NaN", "nan", "-NaN", "inf", "-inf", "Infinity", "infinity", "+infinity", "1e999"].map(Value::from);
    refuses("float", "number", names.clone());
    refuses("narrow", "number", names.clone());
    refuses("narrow", "number", [json!("1e39")]);
    refuses("narrow", "out_of_bounds", [json!(1e39), json!(-1e300), json!(f64::MAX)]);
    for name in names {
        refuses("floats", "number", [json!([name]), json!([1, name]), name]);
    }
}

#[test]
fn booleans_come_in_gitlabs_words() {
    for word in ["true", "t", "yes", "y", "1", "on", "TRUE", "Yes", "oN"] {
        takes("on", [(json!(word), json!(true))]);
        takes("maybe", [(json!(word), json!(true))]);
    }
    for word in ["false", "f", "no", "n", "0", "off", "FALSE", "No", "OFF"] {
        takes("on", [(json!(word), json!(false))]);
        takes("maybe", [(json!(word), json!(false))]);
    }
    takes(
        "on",
        [
            (json!(true), json!(true)),
            (json!(1), json!(true)),
            (json!(0), json!(false)),
            (json!(false), json!(false)),
        ],
    );
    refuses(
        "on",
        "boolean",
        [json!("maybe"), json!("2"), json!(" "), json!("truee"), json!(2), json!(-1), json!(0.5)],
    );
    refuses("on", "wrong_type", [json!([]), json!([true]), json!({})]);
}

#[test]
fn urls_are_parsed() {
    takes(
        "url",
        [
            (json!("https://a.example"), json!("https://a.example/")),
            (json!(" HTTP://A.example:80/b "), json!("http://a.example/b")),
        ],
    );
    refuses(
        "url",
        "url",
        [json!("a.example"), json!(" "), json!("https://"), json!("https://a b"), json!("http://[::1")],
    );
    refuses("url", "wrong_type", [json!(5), json!(true), json!([]), json!({})]);
}

#[test]
fn lists_come_as_arrays_or_lines() {
    takes(
        "labels",
        [
            (json!(["a", " b", ""]), json!(["a", " b", ""])),
            (json!("a\n\r\n  b \n\n"), json!(["a", "b"])),
            (json!("\n"), json!([])),
            (json!("a, b"), json!(["a, b"])),
        ],
    );
    takes("numbers", [(json!([1, "2", 3.0]), json!([1, 2, 3])), (json!("1\n 2 "), json!([1, 2]))]);
    takes(
        "urls",
        [(
            json!("https://a.example\nhttps://b.example"),
            json!(["https://a.example/", "https://b.example/"]),
        )],
    );
    takes(
        "sounds",
        [(json!(["bell", -2]), json!(["bell", "-2"])), (json!("-2\nbell"), json!(["-2", "bell"]))],
    );
    refuses(
        "labels",
        "wrong_type",
        [json!(5), json!(true), json!({}), json!([null]), json!([1]), json!(["a", []])],
    );
    refuses("numbers", "integer", [json!("1\nx"), json!([1.5])]);
    refuses("numbers", "out_of_bounds", [json!([1, 256])]);
    refuses("urls", "url", [json!(["https://a.example", "b"])]);
    refuses("sounds", "choice", [json!(["bell", "horn"]), json!("horn")]);
}

#[test]
fn a_wrong_item_is_told_by_its_place() {
    let mut record = Record::<Cast>::new();
    let wrong = record.assign(&json!({"numbers": [1, 2, "x"]})).unwrap_err();
    assert_eq!(wrong.to_string(), "`numbers` has a wrong item at 2: it must be a whole number");
}

#[test]
fn a_choice_is_one_of_the_listed() {
    takes("sound", [(json!("bell"), json!("bell")), (json!("-2"), json!("-2")), (json!(-2), json!("-2"))]);
    refuses(
        "sound",
        "choice",
        [json!("horn"), json!("Bell"), json!("minus"), json!(" bell"), json!(2), json!(-2.0)],
    );
    refuses("sound", "wrong_type", [json!(true), json!([]), json!(["bell"]), json!({})]);
    let wrong = Record::<Cast>::new().assign(&json!({"sound": "horn"})).unwrap_err();
    assert_eq!(wrong.to_string(), "`sound` must be one of: bell, -2");
}

#[derive(Integration)]
#[events()]
struct Login {
    #[prop]
    password: Secret,
    #[prop]
    token: Option<Secret>,
}

#[test]
fn a_secret_is_kept_by_a_blank_and_cleared_by_null() {
    let stored = json!({"password": "correct horse", "token": "t"});
    let mut record = Record::<Login>::load(&stored).unwrap();
    record.assign(&json!({"password": "", "token": true})).unwrap();
    record.assign_form([("password", ""), ("token", "")]).unwrap();
    assert_eq!((record.has_changes(), record.properties()), (false, stored));
    record.assign(&json!({"password": null, "token": "u"})).unwrap();
    assert_eq!((record.changed(), record.properties()), (vec!["password", "token"], json!({"token": "u"})));
    record.assign(&json!({"password": " "})).unwrap();
    assert_eq!(record.properties()["password"], " ");
    for wrong in [json!(false), json!(5), json!([]), json!({})] {
        assert_eq!(broken(record.assign(&json!({ "token": wrong }))), pairs([("token", "wrong_type")]));
    }
}

#[test]
fn a_secret_url_is_parsed() {
    takes("hook", [(json!("https://a.example"), json!("https://a.example/"))]);
    refuses("hook", "url", [json!("nowhere"), json!(" ")]);
}

#[test]
fn active_and_the_switches_are_cast_too() {
    let mut record = Record::<Cast>::new();
    record.assign(&json!({"active": "yes", "push_events": 0, "note_events": "on"})).unwrap();
    assert!(record.is_active() && !record.event_enabled("push") && record.event_enabled("note"));
    record.assign(&json!({"active": null, "push_events": null, "note_events": ""})).unwrap();
    assert!(!record.is_active() && record.event_enabled("push") && !record.event_enabled("note"));
    let wrong =
        record.assign(&json!({"active": "perhaps", "push_events": [], "merge_requests_events": true}));
    assert_eq!(
        broken(wrong),
        pairs([
            ("active", "boolean"),
            ("push_events", "wrong_type"),
            ("merge_requests_events", "unknown_field")
        ])
    );
}

#[test]
fn an_unknown_field_is_an_error() {
    let wrong = Record::<Cast>::new().assign(&json!({"txt": "a", "text": "b"})).unwrap_err();
    assert_eq!(wrong.to_string(), "`txt` is not a field of `cast`");
}

#[test]
fn what_is_no_object_is_an_error_of_the_whole() {
    for input in [json!(null), json!([]), json!("a"), json!(5), json!(true)] {
        assert_eq!(broken(Record::<Cast>::new().assign(&input)), pairs([("", "wrong_type")]), "{input}");
    }
    assert_eq!(Record::<Cast>::new().assign(&json!({})), Ok(()));
}

#[test]
fn every_wrong_member_is_told_in_the_order_of_declaration() {
    let wrong =
        Record::<Cast>::new().assign(&json!({"small": "x", "text": 1, "on": "x", "url": "x", "nothing": 1}));
    let codes = [
        ("text", "wrong_type"),
        ("small", "integer"),
        ("on", "boolean"),
        ("url", "url"),
        ("nothing", "unknown_field"),
    ];
    assert_eq!(broken(wrong), pairs(codes));
}

#[test]
fn a_browsers_form_repeats_the_names_of_lists() {
    let mut record = Record::<Cast>::new();
    let pairs = [
        ("labels[]", ""),
        ("labels[]", "a"),
        ("labels[]", "b"),
        ("sounds", "bell"),
        ("sounds", "-2"),
        ("on", "0"),
        ("on", "1"),
        ("text", "first"),
        ("text", "last"),
        ("small", "5"),
    ];
    record.assign_form(pairs).unwrap();
    assert_eq!(
        (record.labels(), record.on(), record.text(), record.small()),
        (&["a".to_owned(), "b".to_owned()][..], true, Some("last"), Some(&5))
    );
    assert_eq!(record.sounds(), [Sound::Bell, Sound::Minus]);
    record.assign_form([("labels[]", ""), ("on", "0")]).unwrap();
    assert_eq!((record.labels().len(), record.on()), (0, false));
}

#[test]
fn a_browsers_form_can_empty_a_list_that_has_a_default() {
    let mut record = Record::<Cast>::new();
    record.assign_form([("filled[]", ""), ("filled[]", "b\nc"), ("filled", "d")]).unwrap();
    assert_eq!(record.filled(), ["b", "c", "d"]);
    record.assign_form([("filled[]", "")]).unwrap();
    assert!(record.filled().is_empty());
    record.assign_form([("filled", "")]).unwrap();
    assert_eq!(record.filled(), ["a"]);
}

#[test]
fn no_error_holds_a_value() {
    const CANARY: &str = "c4n4ry";
    let wraps: [fn(&str) -> Value; 5] = [
        |it| json!(it),
        |it| json!([it]),
        |it| json!({ it: it }),
        |it| json!([[it]]),
        |it| json!(format!("https://{it} x")),
    ];
    let mut errors = 0;
    for field in Cast::SPEC.fields {
        for input in wraps.map(|wrap| wrap(CANARY)) {
            if let Err(violations) = Record::<Cast>::new().assign(&json!({ field.name: input })) {
                let all =
                    format!("{violations} {violations:?} {}", serde_json::to_string(&violations).unwrap());
                assert!(!all.contains(CANARY), "{all}");
                errors += 1;
            }
        }
    }
    assert!(errors > 80, "{errors}");
}

/// A number that its type cannot hold is told the bounds that the declaration has, where they are closer.
#[test]
fn bounds_are_those_of_the_rule() {
    #[derive(Integration)]
    #[events()]
    struct Timer {
        #[prop(range(min = 1, max = 60))]
        minutes: u16,
        #[prop(range(min = 5))]
        seconds: u8,
    }
    let mut record = Record::<Timer>::new();
    let refused = record.assign(&json!({ "minutes": 70_000, "seconds": -1 })).unwrap_err();
    let expected = "`minutes` must be between 1 and 60; `seconds` must be between 5 and 255";
    assert_eq!(refused.to_string(), expected);
}
