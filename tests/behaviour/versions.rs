//! What earlier versions of a program stored is read as today's: the files of `golden` are what each of them wrote.

use std::path::Path;

use integrations_runtime::{
    AnyRecord, Choices, Context, Execute, ExecuteError, Integration, Outcome, Properties, Record, Registry,
    Secret, Stored, Url, Violation, registry,
};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::common::{broken, pairs, said};

/// Version 1 had a host and a port, and the rooms in one text. Version 2 had a URL and a list. Since version 3 the key is
/// a token, and it and the URL have columns of their own.
#[derive(Debug, Integration)]
#[integration(version = 3, migrate(host_to_url, steps::key_to_token))]
#[events(push, note)]
struct Courier {
    #[prop(storage = data_fields, exposes_secrets)]
    url: Url,
    #[prop(storage = data_fields)]
    token: Secret,
    #[prop]
    rooms: Vec<String>,
    #[prop(alias = "loud")]
    verbose: bool,
    #[prop(default = Format::Plain)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Choices)]
enum Format {
    Plain,
    Rich,
}

fn host_to_url(stored: &mut Properties) -> Result<(), &'static str> {
    if let Some(host) = stored.remove("host") {
        let host = host.as_str().ok_or("the host is no text")?.to_owned();
        let port = stored.remove("port").and_then(|port| port.as_u64()).ok_or("there is no port")?;
        stored.insert("url".to_owned(), format!("https://{host}:{port}/").into());
    }
    if let Some(Json::String(rooms)) = stored.get("rooms") {
        let rooms: Json = rooms.split(',').map(|room| Json::from(room.trim())).collect();
        stored.insert("rooms".to_owned(), rooms);
    }
    Ok(())
}

mod steps {
    use super::{Json, Properties, Violation};

    pub(super) fn key_to_token(stored: &mut Properties) -> Result<(), Violation> {
        match stored.remove("api_key") {
            None | Some(Json::Null) => Ok(()),
            Some(Json::String(key)) if key.starts_with("k-") => {
                stored.insert("token".to_owned(), key.into());
                Ok(())
            }
            // What must not be said, said.
            Some(key) => {
                Err(Violation::new("key", format!("has the key {key}")).on("token").param("key", key))
            }
        }
    }
}

impl Execute for Courier {
    async fn execute(&self, _event: CourierEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::done("sent"))
    }
}

static REGISTRY: Registry = registry![Courier];

fn golden(version: u32) -> Stored {
    let file = format!("golden/courier_v{version}.json");
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// What version 1 stored, with one property another.
fn first(name: &str, value: Json) -> Json {
    let mut properties = golden(1).properties;
    properties[name] = value;
    properties
}

#[test]
fn works_integration_version() {
    assert_eq!(Courier::SPEC.version, 3);
    assert_eq!(serde_json::to_value(Courier::SPEC).unwrap()["version"], 3);
    assert_eq!(Record::<Courier>::new().properties()["$version"], 3);
    assert_eq!(Record::<Courier>::new().loaded_version(), 3);
}

#[test]
fn works_integration_migrate() {
    for version in [1, 2, 3] {
        let record = Record::<Courier>::from_stored(&golden(version)).unwrap();
        assert_eq!(record.loaded_version(), version);
        assert!(record.is_active() && record.event_enabled("push") && !record.event_enabled("note"));
        assert!(!record.has_changes() && record.previous_changes().is_empty());
        let courier = record.config().unwrap();
        assert_eq!(courier.url.as_str(), "https://courier.example:8443/");
        assert_eq!(courier.token.expose_secret(), "k-5f2b9c");
        assert_eq!(courier.rooms, ["orchard", "kitchen"]);
        assert!(courier.verbose && courier.format == Format::Plain);
    }
}

#[test]
fn what_each_version_stored_is_stored_as_by_the_last() {
    for version in [1, 2, 3] {
        let (mut last, mut record) = (golden(3), Record::<Courier>::from_stored(&golden(version)).unwrap());
        if version == 1 {
            // Nobody had a row then.
            last.data_fields.as_object_mut().unwrap().remove("row");
        }
        assert_eq!(record.stored(), last, "of version {version}");
        assert_eq!(serde_json::to_value(record.stored()).unwrap(), serde_json::to_value(&last).unwrap());
        record.saved();
        assert_eq!(record.loaded_version(), 3);
    }
}

#[test]
fn a_record_of_any_type_says_its_version() {
    let entry = REGISTRY.get("courier").unwrap();
    let mut record: Box<dyn AnyRecord> = entry.from_stored(&golden(1)).unwrap();
    assert_eq!((record.loaded_version(), entry.record().loaded_version()), (1, 3));
    assert_eq!(record.properties()["$version"], 3);
    assert_eq!(record.data_fields()["url"], "https://courier.example:8443/");
    record.saved();
    assert_eq!(record.loaded_version(), 3);
    let golden = golden(2);
    assert_eq!(entry.load_with(&golden.properties, &golden.data_fields).unwrap().loaded_version(), 2);
}

#[test]
fn a_record_of_a_later_version_is_refused_and_left_as_it_was() {
    let mut later = golden(3);
    later.properties["$version"] = json!(5);
    later.properties["rooms"] = json!({"of": "a later form"});
    let before = later.clone();
    let refused = Record::<Courier>::from_stored(&later).unwrap_err();
    let message = "`$version` was stored by version 5 of `courier`, and this one reads up to 3";
    assert_eq!(refused.to_string(), message);
    assert_eq!(refused.iter().next().unwrap().params()["latest"], 3);
    assert_eq!(
        broken(REGISTRY.get("courier").unwrap().from_stored(&later)),
        pairs([("$version", "version")])
    );
    assert_eq!(later, before);
    later.properties["$version"] = json!(u64::MAX);
    let message =
        "`$version` was stored by version 18446744073709551615 of `courier`, and this one reads up to 3";
    assert_eq!(said(Record::<Courier>::from_stored(&later)), [message]);
}

#[test]
fn a_version_that_is_none_is_refused() {
    for (version, found) in [
        (json!(0), ""),
        (json!(-1), ""),
        (json!(1.5), ""),
        (json!("1"), ", not a string"),
        (json!(null), ", not null"),
        (json!([1]), ", not an array"),
    ] {
        let message = format!("`$version` must be a whole number from 1 to 3{found}");
        let loaded = Record::<Courier>::load(&first("$version", version));
        assert_eq!(said(loaded), [message]);
    }
}

#[test]
fn an_integration_of_the_first_version_says_none() {
    #[derive(Integration)]
    #[events()]
    struct Plain {
        #[prop]
        text: Option<String>,
    }
    assert_eq!((Plain::SPEC.version, Record::<Plain>::new().properties()), (1, json!({})));
    let record = Record::<Plain>::load(&json!({"$version": 1, "text": "t"})).unwrap();
    assert_eq!((record.properties(), record.loaded_version()), (json!({"text": "t"}), 1));
    let message = "`$version` was stored by version 2 of `plain`, and this one reads up to 1";
    assert_eq!(said(Record::<Plain>::load(&json!({"$version": 2, "text": []}))), [message]);
}

#[test]
fn a_form_without_a_version_is_of_the_first() {
    let record = Record::<Courier>::load(&json!({})).unwrap();
    assert_eq!((record.loaded_version(), record.url(), record.rooms()), (1, None, &[][..]));
    // A step of a version that is past is not taken again: it would split the rooms, and take the host.
    let stored = json!({"$version": 2, "rooms": "a, b", "host": "h"});
    let record = Record::<Courier>::load(&stored).unwrap();
    assert_eq!((record.rooms(), &record.properties()["host"]), (&["a, b".to_owned()][..], &json!("h")));
}

#[test]
fn the_error_of_each_step_says_which_it_was() {
    for (properties, message) in [
        (first("host", json!(5)), "`$version` could not be brought from version 1 to 2: the host is no text"),
        (first("port", json!("x")), "`$version` could not be brought from version 1 to 2: there is no port"),
        (
            json!({"$version": 2, "api_key": {"old": "C4N4RY"}}),
            r#"`token` could not be brought from version 2 to 3: has the key {"old":"[redacted]"}"#,
        ),
        (
            json!({"$version": 2, "api_key": "\"C4N4RY\\"}),
            r#"`token` could not be brought from version 2 to 3: has the key "[redacted]""#,
        ),
        (
            json!({"$version": 2, "api_key": 48_151_623, "pin": "48"}),
            "`token` could not be brought from version 2 to 3: has the key [redacted]",
        ),
        (
            first("api_key", json!("C4N4RY")),
            r#"`token` could not be brought from version 2 to 3: has the key "[redacted]""#,
        ),
    ] {
        let before = properties.clone();
        let refused = Record::<Courier>::load(&properties).unwrap_err();
        assert_eq!(refused.to_string(), message);
        let violation = refused.iter().next().unwrap();
        let steps: Vec<_> = violation.params().values().map(|version| version.as_u64().unwrap()).collect();
        assert!(violation.code() == "migration" && steps[1] == steps[0] + 1, "{violation:?}");
        assert!(!format!("{refused:?} {}", serde_json::to_string(&refused).unwrap()).contains("C4N4RY"));
        assert_eq!(properties, before);
    }
}

#[test]
fn a_step_sees_properties_and_data_fields_together() {
    #[derive(Integration)]
    #[integration(version = 2, migrate(whole))]
    #[events()]
    struct Whole {
        #[prop]
        seen: Vec<String>,
        #[prop(storage = data_fields)]
        moved: Option<String>,
        #[prop]
        back: Option<String>,
    }

    /// The names and values that are there; then what none of them should do harm with.
    fn whole(stored: &mut Properties) -> Result<(), String> {
        let seen: Json = stored.iter().map(|(name, value)| Json::from(format!("{name}={value}"))).collect();
        stored.insert("seen".to_owned(), seen);
        stored.insert("$version".to_owned(), json!(9));
        Ok(())
    }

    let properties = json!({"$version": 1, "both": 1, "moved": "m", "none": 0, "p": null});
    let data_fields = json!({"back": "b", "both": 2, "d": null, "none": null});
    let record = Record::<Whole>::load_with(&properties, &data_fields).unwrap();
    let seen = [r#"back="b""#, "both=2", "d=null", r#"moved="m""#, "none=0", "p=null"];
    assert_eq!(record.seen(), seen);
    assert_eq!((record.moved(), record.back()), (Some("m"), Some("b")));
    assert_eq!(record.properties(), json!({"$version": 2, "back": "b", "p": null, "seen": seen}));
    assert_eq!(record.data_fields(), json!({"both": 2, "d": null, "moved": "m", "none": 0}));
}

#[test]
fn a_step_of_a_generic_integration_is_its_own() {
    trait Named: Clone + Send + Sync + 'static {
        const NAME: &'static str;
    }

    #[derive(Clone)]
    struct Old;
    impl Named for Old {
        const NAME: &'static str = "old";
    }

    #[derive(Integration)]
    #[integration(version = 2, migrate(Self::rename))]
    #[events()]
    struct Generic<T: Named> {
        #[prop]
        text: String,
        #[allow(dead_code)]
        state: std::marker::PhantomData<T>,
    }

    impl<T: Named> Generic<T> {
        fn rename(stored: &mut Properties) -> Result<(), String> {
            let text = stored.remove(T::NAME).ok_or_else(|| format!("there is no `{}`", T::NAME))?;
            stored.insert("text".to_owned(), text);
            Ok(())
        }
    }

    let record = Record::<Generic<Old>>::load(&json!({"old": "t"})).unwrap();
    assert_eq!(record.text(), Some("t"));
    let message = "`$version` could not be brought from version 1 to 2: there is no `old`";
    assert_eq!(said(Record::<Generic<Old>>::load(&json!({}))), [message]);
}

/// What version 1 may have stored.
fn of_version_1() -> impl Strategy<Value = Json> {
    let rooms = proptest::collection::vec("[a-z]{1,5}", 0..4);
    ("[a-z]{1,9}", any::<u16>(), rooms, any::<bool>(), "[a-z]{0,9}").prop_map(
        |(host, port, rooms, loud, unknown)| {
            json!({
                "host": host, "port": port, "rooms": rooms.join(", "), "loud": loud, "api_key": "k-1",
                "unknown": unknown,
            })
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_brought_here_is_stored_and_read_as_it_is(properties in of_version_1()) {
        let record = Record::<Courier>::load(&properties).unwrap();
        prop_assert_eq!((record.loaded_version(), record.has_changes()), (1, false));
        let again = Record::<Courier>::load_with(&record.properties(), &record.data_fields()).unwrap();
        prop_assert_eq!(again.loaded_version(), 3);
        prop_assert_eq!(again.stored(), record.stored());
        prop_assert_eq!(again.properties()["unknown"].clone(), properties["unknown"].clone());
        prop_assert_eq!(again.rooms().join(", "), properties["rooms"].as_str().unwrap());
    }

    #[test]
    fn a_version_is_read_or_refused(version in any::<u64>()) {
        let version = if version % 2 == 0 { version % 8 } else { version };
        let loaded = Record::<Courier>::load(&json!({"$version": version}));
        prop_assert_eq!(loaded.map(|record| u64::from(record.loaded_version())).ok(), Some(version).filter(|version| (1..=3).contains(version)));
    }
}
