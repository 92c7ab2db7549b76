//! What each rule lets through, what it says of the rest, and when it applies.

use integrations_runtime::{Choice, Choices, Integration, Key, Record, Secret, Url, Violation};
use serde_json::{Value, json};

use crate::common::{broken, pairs, said};

#[derive(Integration)]
#[events()]
struct Rules {
    #[prop(length(min = 2))]
    least: Option<String>,
    #[prop(length(max = 1))]
    most: Option<String>,
    #[prop(length(min = 1, max = 2))]
    items: Vec<u8>,
    #[prop(length(max = 10))]
    address: Option<Url>,
    #[prop(range(min = 5))]
    at_least: Option<u8>,
    #[prop(range(max = -5))]
    at_most: Option<i64>,
    #[prop(range(min = 0.1, max = 0.3))]
    narrow: Option<f32>,
    #[prop(range(min = -1, max = 0.3))]
    wide: Option<f64>,
    #[prop(range(max = 18446744073709551615))]
    big: Option<u64>,
    #[prop(pattern = "^[a-z]+$")]
    word: Option<String>,
    #[prop(pattern = "b")]
    part: Option<String>,
    #[prop(url)]
    link: Option<String>,
    #[prop(public_url)]
    public: Option<String>,
    #[prop(email)]
    email: Option<String>,
    #[prop(choices = ["low", ("High!", "high")])]
    listed: Option<String>,
    #[prop(choices = open)]
    open: Vec<String>,
}

fn open() -> Vec<Choice> {
    (0..9).map(|number| Choice::open("a room", number.to_string())).collect()
}

/// What is said of one value.
fn judge(name: &str, value: &Value) -> Vec<Value> {
    let record = Record::<Rules>::load(&json!({ "items": [1], name: value })).unwrap();
    let violations = record.config().err().unwrap_or_default();
    violations.iter().map(|it| serde_json::to_value(it).unwrap()).collect()
}

fn lets_through<const N: usize>(name: &str, values: [Value; N]) {
    for value in values {
        assert_eq!(judge(name, &value), [] as [Value; 0], "{name}: {value}");
    }
}

fn says<const N: usize>(name: &str, code: &str, params: &Value, message: &str, values: [Value; N]) {
    for value in values {
        let mut expected = json!({"field": name, "code": code, "message": message});
        if *params != json!({}) {
            expected["params"] = params.clone();
        }
        assert_eq!(judge(name, &value), [expected], "{name}: {value}");
    }
}

#[test]
fn length_counts_characters_and_items() {
    lets_through("least", [json!("ab"), json!("éß"), json!("😀😀")]);
    says(
        "least",
        "too_short",
        &json!({"min": 2}),
        "is too short (minimum is 2 characters)",
        [json!("a"), json!("😀"), json!(" ")],
    );
    lets_through("most", [json!("a"), json!("😀")]);
    says(
        "most",
        "too_long",
        &json!({"max": 1}),
        "is too long (maximum is 1 character)",
        [json!("ab"), json!("e\u{301}")],
    );
    lets_through("items", [json!([1]), json!([1, 2])]);
    says("items", "too_short", &json!({"min": 1}), "has too few items (minimum is 1)", [json!([])]);
    says("items", "too_long", &json!({"max": 2}), "has too many items (maximum is 2)", [json!([1, 2, 3])]);
    lets_through("address", [json!("https://a/")]);
    says(
        "address",
        "too_long",
        &json!({"max": 10}),
        "is too long (maximum is 10 characters)",
        [json!("https://ab")],
    );
}

#[test]
fn range_includes_its_bounds() {
    lets_through("at_least", [json!(5), json!(255)]);
    says("at_least", "too_small", &json!({"min": 5}), "must be at least 5", [json!(4), json!(0)]);
    lets_through("at_most", [json!(-5), json!(i64::MIN)]);
    says("at_most", "too_large", &json!({"max": -5}), "must be at most -5", [json!(-4), json!(i64::MAX)]);
    lets_through("big", [json!(u64::MAX), json!(0)]);
    lets_through("wide", [json!(-1), json!(0.3), json!(-0.0)]);
    says(
        "wide",
        "too_large",
        &json!({"max": 0.3}),
        "must be at most 0.3",
        [json!(0.300_000_000_000_000_04), json!("inf")],
    );
    says(
        "wide",
        "too_small",
        &json!({"min": -1}),
        "must be at least -1",
        [json!(-1.000_000_000_000_000_2), json!("-inf"), json!("NaN")],
    );
}

#[test]
fn an_f32_reaches_a_bound_as_it_is_written() {
    lets_through("narrow", [json!(0.1), json!(0.3), json!(0.2)]);
    says("narrow", "too_small", &json!({"min": 0.1}), "must be at least 0.1", [json!(0.099_999_99)]);
    says("narrow", "too_large", &json!({"max": 0.3}), "must be at most 0.3", [json!(0.300_000_04)]);
}

#[test]
fn a_pattern_matches_somewhere_unless_it_is_anchored() {
    lets_through("word", [json!("abc")]);
    let (params, message) = (json!({"pattern": "^[a-z]+$"}), "does not match the pattern `^[a-z]+$`");
    says(
        "word",
        "pattern",
        &params,
        message,
        [json!("aBc"), json!("abc\n"), json!("\nabc"), json!("é"), json!(" ")],
    );
    lets_through("part", [json!("abc"), json!("b")]);
    says("part", "pattern", &json!({"pattern": "b"}), "does not match the pattern `b`", [json!("ac")]);
}

#[test]
fn a_url_is_of_the_web() {
    lets_through(
        "link",
        [json!("http://localhost"), json!("HTTPS://a.example:8080/b?c#d"), json!("http://[::1]/")],
    );
    let wrong = [
        "ftp://a.example",
        "a.example",
        "//a.example",
        "javascript:alert(1)",
        "http://",
        "https:",
        " ",
        "file:///etc/passwd",
    ];
    says("link", "url", &json!({}), "must be an http or https URL", wrong.map(Value::from));
}

#[test]
fn a_public_url_leads_out_of_the_local_network() {
    lets_through(
        "public",
        [json!("https://a.example/"), json!("http://93.184.216.34"), json!("https://[2606:4700::1111]/")],
    );
    let local = [
        "http://localhost",
        "https://LOCALHOST.:1/",
        "http://a.localhost",
        "http://127.0.0.1",
        "http://127.1",
        "http://0",
        "http://0x7f000001",
        "http://10.0.0.1",
        "http://172.16.0.1",
        "http://192.168.1.1",
        "http://169.254.169.254",
        "http://[::1]",
        "http://[::]",
        "http://[::ffff:10.0.0.1]",
        "http://[fe80::1]",
        "http://[fd00::1]",
        "http://user:pass@127.0.0.1",
        "http://１２７.0.0.1",
    ];
    says(
        "public",
        "public_url",
        &json!({}),
        "must be a public address, not one of this machine or a local network",
        local.map(Value::from),
    );
    says(
        "public",
        "public_url",
        &json!({}),
        "must be an http or https URL",
        [json!("ftp://a.example"), json!("a")],
    );
}

#[test]
fn an_email_is_what_a_browser_takes() {
    lets_through(
        "email",
        [json!("jo@example.com"), json!("jo.ann+x@a-b.example"), json!("o'neil@localhost")],
    );
    let wrong = ["jo", "@a", "jo@", "jo@a@b", "jo @a", "jo@a b", "jo@-a", "jo@a\n", "Jo <jo@a.example>", " "];
    says("email", "email", &json!({}), "must be an e-mail address", wrong.map(Value::from));
}

#[test]
fn choices_are_listed_or_asked_for() {
    lets_through("listed", [json!("low"), json!("high")]);
    says(
        "listed",
        "choice",
        &json!({}),
        "must be one of: low, high",
        [json!("High!"), json!("LOW"), json!(" ")],
    );
    lets_through("open", [json!([]), json!(["0", "8"])]);
    says("open", "choice", &json!({}), "is not one of the choices", [json!(["9"]), json!(["0", "x"])]);
}

#[test]
fn what_is_not_set_breaks_no_rule() {
    assert!(Record::<Rules>::load(&json!({"items": [1]})).unwrap().config().is_ok());
    let mut record = Record::<Rules>::load(&json!({"items": [1], "least": "a"})).unwrap();
    record.clear(Rules::LEAST);
    assert!(record.config().is_ok());
}

#[derive(Debug, Integration)]
#[events()]
struct Required {
    #[prop]
    text: String,
    #[prop(length(min = 3))]
    ruled: String,
    #[prop]
    secret: Secret,
    #[prop]
    number: u8,
    #[prop(exposes_secrets)]
    url: Url,
    #[prop]
    choice: Letter,
    #[prop]
    on: bool,
    #[prop]
    list: Vec<String>,
    #[prop]
    maybe: Option<String>,
    #[prop(default = "x")]
    defaulted: String,
}

#[derive(Clone, Debug, PartialEq, Choices)]
enum Letter {
    A,
}

#[test]
fn what_the_type_needs_is_required() {
    let required: Vec<_> =
        Required::SPEC.fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    assert_eq!(required, ["text", "ruled", "secret", "number", "url", "choice"]);
    let codes: Vec<_> = required.iter().map(|name| ((*name).to_owned(), "required".to_owned())).collect();
    assert_eq!(broken(Record::<Required>::new().config()), codes);
    assert_eq!(said(Record::<Required>::new().config())[0], "`text` is required");
}

#[test]
fn text_of_white_space_is_none() {
    let blank = json!({
        "text": " \t\n\u{a0}\u{3000}", "ruled": "    ", "secret": "  ", "number": 0, "url": "https://a.example",
        "choice": "a",
    });
    let record = Record::<Required>::load(&blank).unwrap();
    assert_eq!(
        broken(record.config()),
        pairs([("text", "required"), ("ruled", "required"), ("secret", "required")])
    );
}

#[test]
fn while_inactive_nothing_is_required() {
    let mut record = Record::<Required>::new();
    assert_eq!(record.validate(), Ok(()));
    record.activate();
    assert_eq!(broken(record.validate()).len(), 6);
    record.deactivate();
    assert_eq!(record.validate(), Ok(()));
}

#[derive(Integration)]
#[events()]
struct Always {
    #[prop(when = always)]
    needed: String,
    #[prop(length(max = 1), when = always)]
    ruled: Option<String>,
    #[prop(length(max = 1, when = always), pattern = "^x")]
    mixed: Option<String>,
    #[prop(url(when = active), length(max = 1), when = always)]
    except: Option<String>,
    #[prop(
        length(max = 1, message = "is long"),
        pattern("^x", message = "is no x"),
        message = "is wrong",
        url
    )]
    worded: Option<String>,
}

#[test]
fn always_is_also_while_inactive() {
    let long = json!({"needed": "  ", "ruled": "ab", "mixed": "ab", "except": "ab", "worded": "ab"});
    let mut record = Record::<Always>::load(&long).unwrap();
    let always =
        pairs([("needed", "required"), ("ruled", "too_long"), ("mixed", "too_long"), ("except", "too_long")]);
    assert_eq!(broken(record.validate()), always);
    record.activate();
    assert_eq!(broken(record.validate()).len(), 9);
    let rules = |name| serde_json::to_value(Always::SPEC.field(name).unwrap().rules).unwrap();
    assert_eq!(
        rules("mixed"),
        json!([{"rule": "length", "max": 1, "when": "always"}, {"rule": "pattern", "pattern": "^x"}])
    );
}

#[test]
fn a_message_is_the_rules_or_the_props() {
    let record = Record::<Always>::load(&json!({"needed": "x", "worded": "ab"})).unwrap();
    assert_eq!(said(record.config()), ["`worded` is long", "`worded` is no x", "`worded` is wrong"]);
    assert_eq!(
        broken(record.config()),
        pairs([("worded", "too_long"), ("worded", "pattern"), ("worded", "url")])
    );
    let length = serde_json::to_value(Always::SPEC.fields[4].rules[0]).unwrap();
    assert_eq!(length, json!({"rule": "length", "max": 1, "message": "is long"}));
}

#[test]
fn a_violation_can_be_said_of_a_key() {
    fn on<T: Integration, P, S>(key: Key<T, P, S>) -> Violation {
        Violation::new("x", "is wrong").on(key)
    }
    assert_eq!(on(Always::NEEDED).field(), Some("needed"));
    assert_eq!(Violation::new("x", "is wrong").on(format!("field {}", 1)).field(), Some("field 1"));
}

#[test]
fn violations_are_a_list_in_json() {
    let violations = Record::<Always>::new().validate_complete().unwrap_err();
    let json = serde_json::to_value(&violations).unwrap();
    assert_eq!(json, json!([{"field": "needed", "code": "required", "message": "is required"}]));
    assert_eq!(
        (
            violations.len(),
            violations.is_empty(),
            violations.of("needed").count(),
            (&violations).into_iter().count()
        ),
        (1, false, 1, 1)
    );
}
