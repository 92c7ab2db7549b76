//! From a raw payload to its type, with errors that name the place and show no value.

use std::error::Error;
use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::Value;

/// A payload is not what its event's type says.
///
/// Names the members on the way to the fault, never a value: payloads may carry secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PayloadError {
    /// The event whose payload it is.
    pub event: String,
    /// Where in the payload: `commits[1].author.email`; empty for the payload itself.
    pub path: String,
    /// What is wrong there.
    pub message: String,
}

impl fmt::Display for PayloadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "payload of `{}`: ", self.event)?;
        if !self.path.is_empty() {
            write!(f, "`{}`: ", self.path)?;
        }
        f.write_str(&self.message)
    }
}

impl Error for PayloadError {}

/// The payload of `event`, typed.
///
/// ```
/// use integrations_runtime::event::payload::{self, Issue};
/// use serde_json::json;
///
/// let sent = json!({"object_attributes": {"iid": "twenty-three", "title": "It burns"}});
/// let error = payload::parse::<Issue>("issue", &sent).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "payload of `issue`: `object_attributes.iid`: invalid type: string, expected an integer",
/// );
/// ```
///
/// # Errors
///
/// When a required member is missing or null, or a known member has the wrong type.
pub fn parse<T: DeserializeOwned>(event: &str, value: &Value) -> Result<T, PayloadError> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let mut path =
            if error.path().iter().next().is_some() { error.path().to_string() } else { String::new() };
        let text = error.inner().to_string();
        let message = if let Some(member) = missing_member(&text) {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(member);
            "missing member".to_owned()
        } else {
            without_value(&text)
        };
        PayloadError { event: event.to_owned(), path, message }
    })
}

/// The member that serde misses. Its name comes from the type, not from the payload.
fn missing_member(text: &str) -> Option<&str> {
    text.strip_prefix("missing field `")?.strip_suffix('`')
}

/// A type of Rust's numbers, as one who sends JSON says it. (Of a value that is out of its bounds, the type says more.)
fn without_jargon(expected: &str) -> &str {
    match expected {
        "i8" | "i16" | "i32" | "i64" | "isize" | "u8" | "u16" | "u32" | "u64" | "usize" => "an integer",
        "f32" | "f64" => "a number",
        other => other,
    }
}

/// What serde says is wrong, without the value that it quotes.
///
/// Nothing is cut out of serde's text; it is put together anew. The value becomes a word of a closed list, and what was
/// expected is the end of the text, which comes from the type. A text that a hand-written `Deserialize` made up is
/// dropped.
fn without_value(text: &str) -> String {
    let other = || "is not valid".to_owned();
    let Some((found, expected)) = text.rsplit_once(", expected ") else { return other() };
    let expected = match expected {
        "a sequence" => "an array",
        "a map" => "an object",
        expected if expected.starts_with("struct ") => "an object",
        expected => expected,
    };
    if let Some(value) = found.strip_prefix("invalid type: ") {
        format!("invalid type: {}, expected {}", kind(value), without_jargon(expected))
    } else if let Some(value) = found.strip_prefix("invalid value: ") {
        format!("invalid value: {}, expected {expected}", kind(value))
    } else if found.starts_with("invalid length ") {
        format!("invalid length, expected {expected}")
    } else if found.starts_with("unknown variant ") {
        format!("unknown variant, expected {expected}")
    } else if found.starts_with("unknown field ") {
        format!("unknown member, expected {expected}")
    } else {
        other()
    }
}

/// The kind of value that serde describes, in the words of JSON.
fn kind(value: &str) -> &'static str {
    const KINDS: [(&str, &str); 9] = [
        ("string ", "string"),
        ("character ", "string"),
        ("integer ", "integer"),
        ("floating point ", "number"),
        ("boolean ", "boolean"),
        ("null", "null"),
        ("unit value", "null"),
        ("sequence", "array"),
        ("map", "object"),
    ];
    KINDS.iter().find(|(start, _)| value.starts_with(start)).map_or("value", |&(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;
    use serde::de::{Deserializer, Error as _, Unexpected};
    use serde_json::json;

    use super::*;

    const CANARY: &str = "c4n4ry, expected i64 `c4n4ry`";

    /// Refuses whatever it gets, in the words that the value begins with.
    #[derive(Debug)]
    struct Picky;

    impl<'de> Deserialize<'de> for Picky {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let text = String::deserialize(deserializer)?;
            Err(match text.get(..1) {
                Some("v") => D::Error::invalid_value(Unexpected::Str(&text), &"a date"),
                Some("o") => D::Error::invalid_type(Unexpected::Other(&text), &"a date"),
                Some("l") => D::Error::invalid_length(7, &"fewer characters"),
                Some("e") => D::Error::unknown_variant(&text, &["on", "off"]),
                Some("f") => D::Error::unknown_field(&text, &["on", "off"]),
                _ => D::Error::custom(format!("cannot use {text}, expected {text}")),
            })
        }
    }

    fn message<T: DeserializeOwned + fmt::Debug>(value: &Value) -> String {
        match parse::<T>("test", value) {
            Ok(parsed) => format!("{parsed:?}"),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn what_a_hand_written_type_says_is_rebuilt() {
        let says = |first: &str| message::<Picky>(&json!(format!("{first}{CANARY}")));
        assert_eq!(says("v"), "payload of `test`: invalid value: string, expected a date");
        assert_eq!(says("o"), "payload of `test`: invalid type: value, expected a date");
        assert_eq!(says("l"), "payload of `test`: invalid length, expected fewer characters");
        assert_eq!(says("e"), "payload of `test`: unknown variant, expected `on` or `off`");
        assert_eq!(says("f"), "payload of `test`: unknown member, expected `on` or `off`");
        assert_eq!(says("x"), "payload of `test`: is not valid");
    }

    #[test]
    fn kinds_are_those_of_json() {
        let rows = [
            (json!(CANARY), "string"),
            (json!(7), "integer"),
            (json!(7.5), "number"),
            (json!(true), "boolean"),
            (json!(null), "null"),
            (json!([CANARY]), "array"),
            (json!({ CANARY: CANARY }), "object"),
        ];
        for (value, kind) in rows {
            // A type that wants something else than the value.
            let (text, expected) = match kind {
                "string" => (message::<i64>(&value), "an integer"),
                _ => (message::<String>(&value), "a string"),
            };
            assert_eq!(text, format!("payload of `test`: invalid type: {kind}, expected {expected}"));
        }
        assert_eq!(
            message::<Vec<u8>>(&json!([1, 300])),
            "payload of `test`: `[1]`: invalid value: integer, expected u8"
        );
        assert_eq!(
            message::<BTreeMap<String, Vec<u8>>>(&json!({"sizes": 1})),
            "payload of `test`: `sizes`: invalid type: integer, expected an array"
        );
    }

    #[test]
    fn a_payload_that_is_no_object_has_no_path() {
        let error = parse::<crate::event::payload::Push>("push", &json!([CANARY]));
        let shown = error.map_err(|error| (error.path.clone(), error.to_string()));
        let expected = "payload of `push`: invalid type: array, expected an object";
        assert_eq!(shown, Err((String::new(), expected.to_owned())));
    }
}
