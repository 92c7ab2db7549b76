//! What the browser is given: random conditions and values, values at the edge of rules, hostile records.

use std::error::Error;

use integrations_runtime::condition::Operand;
use integrations_runtime::value::{Number, Subject};
use integrations_runtime::{AnyRecord, Condition, Record, Secret};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value as Json, json};

use crate::forms::Truth;

/// Values of the form of [`Truth`], and a condition of its field `target`.
pub(crate) struct Case {
    pub(crate) values: Map<String, Json>,
    pub(crate) condition: Condition,
}

/// What is stored of [`Truth`] while its form is filled in.
pub(crate) fn stored() -> Json {
    json!({ "token": "t0k3n", "region": "here", "zone": "east", "url": "https://one.example/" })
}

fn operand(make: fn() -> Operand, field: &'static str) -> Condition {
    Condition::Equals { field, value: make }
}

fn leaves() -> Vec<Condition> {
    let set = [
        "mode",
        "text",
        "branch",
        "on",
        "answer",
        "count",
        "ratio",
        "tags",
        "labels",
        "modes",
        "headers",
        "document",
        "url",
        "token",
        "other_token",
        "region",
        "zone",
        "inner",
        "deeper",
        "guarded",
    ];
    let mut leaves: Vec<Condition> = set.map(|field| Condition::Set { field }).to_vec();
    leaves.extend([
        operand(|| Operand::Text("tls"), "mode"),
        operand(|| Operand::Text("plain"), "mode"),
        operand(|| Operand::Text("a"), "text"),
        operand(|| Operand::Text("5"), "text"),
        operand(|| Operand::Text("main"), "branch"),
        operand(|| Operand::Bool(true), "on"),
        operand(|| Operand::Bool(false), "on"),
        operand(|| Operand::Bool(false), "answer"),
        operand(|| Operand::Number(Number::Int(5)), "count"),
        operand(|| Operand::Number(Number::Int(0)), "count"),
        operand(|| Operand::Number(Number::Float(0.5)), "ratio"),
        operand(|| Operand::Text("x"), "inner"),
        operand(|| Operand::Text("here"), "region"),
        operand(|| Operand::Text("east"), "zone"),
        Condition::In { field: "mode", values: &[|| Operand::Text("tls"), || Operand::Text("start_tls")] },
        Condition::In {
            field: "count",
            values: &[|| Operand::Number(Number::Int(1)), || Operand::Number(Number::Int(5))],
        },
        Condition::In { field: "branch", values: &[|| Operand::Text("main"), || Operand::Text("a")] },
    ]);
    leaves
}

/// A condition is written in a declaration, so what it holds lives as long as the program.
fn condition() -> impl Strategy<Value = Condition> {
    let leaf = select(leaves());
    leaf.prop_recursive(3, 8, 3, |inner| {
        let several = || vec(inner.clone(), 1..4).prop_map(|all| &*Vec::leak(all));
        prop_oneof![
            inner.clone().prop_map(|one| Condition::Not(Box::leak(Box::new(one)))),
            several().prop_map(Condition::All),
            several().prop_map(Condition::Any),
        ]
    })
}

/// What may be written in each input, by its name; of boxes, whether they are ticked.
fn values() -> impl Strategy<Value = Map<String, Json>> {
    let texts = |of: &[&str]| select(of.iter().map(|text| Json::from(*text)).collect::<Vec<_>>()).boxed();
    let text = || texts(&["", "a", "5", "main", " ", "\u{feff}", "\u{85}", "x", "y", "ä b"]);
    let members = vec![
        ("mode", texts(&["plain", "start_tls", "tls"])),
        ("text", text()),
        ("branch", text()),
        ("on", any::<bool>().prop_map(Json::from).boxed()),
        ("answer", texts(&["", "true", "false"])),
        ("count", texts(&["", "0", "5", "5.0", "1e0", "-7"])),
        ("ratio", texts(&["", "0.5", ".5", "5e-1", "2"])),
        ("tags", texts(&["", "a", "\n \n", "a\nb"])),
        ("labels", texts(&["", "bug", " "])),
        ("modes", select(vec![json!([]), json!(["tls"]), json!(["plain", "tls"])]).boxed()),
        ("headers", texts(&["", "a=b", " \n"])),
        ("document", texts(&["", "1", "\"\"", "{}"])),
        ("url", texts(&["", "https://one.example", "https://ONE.example/", "https://two.example/"])),
        ("token", texts(&["", "", "another"])),
        ("other_token", texts(&["", "", "another", " "])),
        ("inner", text()),
        ("deeper", text()),
        ("guarded", text()),
    ];
    let (names, values): (Vec<_>, Vec<_>) = members.into_iter().unzip();
    values.prop_map(move |values| names.iter().map(|name| (*name).to_owned()).zip(values).collect())
}

fn some<T: std::fmt::Debug>(count: usize, of: &impl Strategy<Value = T>) -> Result<Vec<T>, Box<dyn Error>> {
    let mut runner = TestRunner::default();
    (0..count).map(|_| Ok(of.new_tree(&mut runner).map_err(|reason| reason.to_string())?.current())).collect()
}

pub(crate) fn truth(count: usize) -> Result<Vec<Case>, Box<dyn Error>> {
    let cases = some(count, &(values(), condition()))?;
    Ok(cases.into_iter().map(|(values, condition)| Case { values, condition }).collect())
}

impl Case {
    /// The fields that the runtime shows once the form is submitted, in the form's order.
    pub(crate) fn shown(&self, mut record: Record<Truth>) -> Result<Vec<&'static str>, Box<dyn Error>> {
        let mut pairs: Vec<(String, String)> = Vec::new();
        for (name, value) in &self.values {
            // As the form names them: a list that has a value is sent as its items.
            let list = if matches!(name.as_str(), "tags" | "labels" | "modes") { "[]" } else { "" };
            let name = format!("{name}{list}");
            match value {
                Json::Array(items) => {
                    pairs.push((name.clone(), String::new()));
                    pairs.extend(
                        items.iter().filter_map(Json::as_str).map(|item| (name.clone(), item.to_owned())),
                    );
                }
                Json::String(text) => pairs.push((name, text.clone())),
                other => pairs.push((name, other.to_string())),
            }
        }
        record.assign_form(crate::pairs::borrowed(&pairs))?;
        let plain =
            |secret: Option<&Secret>| secret.map(|secret| Json::from(secret.expose_secret().as_str()));
        let secrets = [("token", plain(record.token())), ("other_token", plain(record.other_token()))];
        let record: &dyn AnyRecord = &record;
        let asked = |name: &str| record.value(name).filter(|_| record.is_shown(name));
        let mut values: Map<String, Json> = record
            .spec()
            .fields
            .iter()
            .filter_map(|field| Some((field.name.to_owned(), asked(field.name)?)))
            .collect();
        values.extend(secrets.into_iter().filter_map(|(name, secret)| Some((name.to_owned(), secret?))));
        let form = record.form();
        let target = self.condition.holds(&|name| subject(name, values.get(name)?));
        let is_shown = |name: &str| if name == "target" { target } else { record.is_shown(name) };
        Ok(form.fields.iter().map(|field| field.name).filter(|name| is_shown(name)).collect())
    }
}

/// What a condition looks at in a value.
fn subject<'a>(name: &str, value: &'a Json) -> Option<Subject<'a>> {
    Some(match (name, value) {
        ("document", _) => Subject::Other,
        (_, Json::String(text)) => Subject::Text(text),
        (_, Json::Bool(on)) => Subject::Bool(*on),
        ("ratio", number) => Subject::Number(Number::Float(number.as_f64()?)),
        (_, Json::Number(number)) => Subject::Number(Number::Int(number.as_i64()?.into())),
        (_, Json::Array(items)) => Subject::Items(items.len()),
        (_, Json::Object(members)) => Subject::Items(members.len()),
        (_, Json::Null) => return None,
    })
}

/// Values of the fields of [`Checked`](crate::forms::Checked), right and wrong.
pub(crate) fn checked() -> Result<Vec<(&'static str, String)>, Box<dyn Error>> {
    let texts = [
        "a",
        "ab",
        "abcde",
        "abcdef",
        "😀😀😀",
        "😀😀😀😀😀",
        "😀😀😀😀😀😀",
        "AB-1",
        "AB-",
        "xAB-1",
        "cab",
        "ccc",
        "cb\u{301}b",
        "a.b",
        "(/)",
        "{|}",
        "a b",
        "-_-",
        "https://example.com/1",
        "HTTP://example.com",
        "https:example.com/2",
        "ftp://example.com/3",
        "mailto:a@b",
        "no url",
        "https://",
        "https://exa mple.com/",
        "javascript:alert(1)",
        "a@b",
        "jo.ann+tag@example.com",
        "a b@c",
        "@b",
        "jo@exämple.com",
        "0",
        "5",
        "-5",
        "6",
        "1.5",
        "0.25",
        "0.2",
        "255",
        "256",
        "1e2",
        "+5",
        "5.0",
    ];
    let fields = [
        "length",
        "anchored",
        "somewhere",
        "class",
        "both",
        "url",
        "any_url",
        "email",
        "count",
        "ratio",
        "small",
    ];
    let mut values: Vec<_> =
        fields.iter().flat_map(|field| texts.iter().map(|text| (*field, (*text).to_owned()))).collect();
    values.extend(some(200, &(select(fields.to_vec()), "[a-cA-C0-9@:/. ()é😀-]{1,7}"))?);
    Ok(values)
}

/// Hostile values of every kind.
pub(crate) fn hostile() -> Json {
    json!({
        "line": "\" autofocus onfocus=\"window.hacked='line'\" '><script>window.hacked='line'</script>",
        "lines": "</textarea><script>window.hacked='lines'</script>\n<!-- &quot; -->",
        "url": "https://example.com/\"'><script>window.hacked='url'</script>",
        "choice": "\"><script>window.hacked='value'</script>",
        "several": ["' onclick='window.hacked=2'"],
        "unset": "'\"></form><script>window.hacked='unset'</script>",
        "token": "</form><script>window.hacked='token'</script>",
        "headers": { "<b>": "</textarea><script>window.hacked='map'</script>" },
    })
}

/// What a person reads of a form, in plain.
pub(crate) fn shown_texts(form: &Json) -> Vec<String> {
    let mut texts = Vec::new();
    let mut add = |text: &Json| texts.extend(text.as_str().map(|text| text.replace("\n\n", "\n")));
    for member in ["title", "description", "help"] {
        add(&form[member]);
    }
    for section in form["sections"].as_array().into_iter().flatten() {
        add(&section["title"]);
        add(&section["description"]);
    }
    for field in form["fields"].as_array().into_iter().flatten() {
        add(if field["checkbox_label"].is_string() { &field["checkbox_label"] } else { &field["title"] });
        add(&field["help"]);
        if field["type"] == "string_array" {
            field["choices"].as_array().into_iter().flatten().for_each(|choice| add(&choice[0]));
        }
    }
    for event in form["events"].as_array().into_iter().flatten() {
        add(&event["title"]);
        add(&event["description"]);
    }
    texts
}
