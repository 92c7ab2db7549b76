//! Props whose values lie apart from the properties, in columns of their own.

use std::collections::{BTreeMap, BTreeSet};

use integrations_runtime::{
    AnyRecord, Choices, ColumnType, Context, Execute, ExecuteError, Integration, Outcome, PropValue, Record,
    Secret, StorageKind, Stored, Url, registry,
};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::common::{broken, pairs, said};
use crate::everything::Kind;
use crate::storing::{any_json, writes, written};

/// An issue tracker whose addresses and credentials have a table of their own.
#[derive(Debug, Integration)]
#[events()]
struct Tracker {
    #[prop]
    title: Option<String>,
    #[prop(storage = data_fields, alias = "url", exposes_secrets)]
    project_url: Url,
    #[prop(storage = data_fields)]
    password: Option<Secret>,
    #[prop(storage = properties)]
    labels: Vec<String>,
}

impl Execute for Tracker {
    async fn execute(&self, event: TrackerEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }
}

fn load(properties: &Json, data_fields: &Json) -> Record<Tracker> {
    Record::load_with(properties, data_fields).unwrap()
}

#[test]
fn works_prop_storage() {
    let mut record = Record::<Tracker>::new();
    record.set_title("Orchard");
    record.set_project_url(Url::parse("https://tracker.example/").unwrap());
    record.set_password("correct horse");
    let (properties, data_fields) = (record.properties(), record.data_fields());
    assert_eq!(properties, json!({"title": "Orchard", "labels": []}));
    assert_eq!(data_fields, json!({"project_url": "https://tracker.example/", "password": "correct horse"}));
    let loaded = load(&properties, &data_fields);
    assert!(!loaded.has_changes());
    assert_eq!(loaded.project_url().map(Url::as_str), Some("https://tracker.example/"));
    assert_eq!(loaded.password().map(|it| it.expose_secret().as_str()), Some("correct horse"));
    assert_eq!(loaded.config().unwrap().project_url.as_str(), "https://tracker.example/");
}

#[test]
fn a_data_field_is_a_prop_like_any_other() {
    let mut record = load(&json!({}), &json!({"project_url": "https://a.example/", "password": "p"}));
    record.assign(&json!({"project_url": "https://b.example/"})).unwrap();
    assert_eq!(record.changed(), ["project_url", "password"]);
    assert_eq!(record.project_url_was().map(Url::as_str), Some("https://a.example/"));
    assert_eq!(record.data_fields(), json!({"project_url": "https://b.example/"}));
    record.restore(Tracker::PROJECT_URL);
    assert_eq!(record.data_fields(), json!({"project_url": "https://a.example/", "password": "p"}));
    record.clear(Tracker::PROJECT_URL);
    record.activate();
    assert_eq!(broken(record.validate()), pairs([("project_url", "required")]));
}

#[test]
fn a_data_field_that_is_not_there_yet_is_read_from_the_properties() {
    let legacy = json!({"project_url": "https://a.example/", "password": "p", "labels": ["l"]});
    for data_fields in [json!({}), json!(null), json!({"project_url": null, "password": null})] {
        let record = load(&legacy, &data_fields);
        assert!(!record.has_changes());
        assert_eq!(record.data_fields(), json!({"project_url": "https://a.example/", "password": "p"}));
        assert_eq!(record.properties(), json!({"labels": ["l"]}));
    }
    let record = Record::<Tracker>::load(&legacy).unwrap();
    assert_eq!(record.project_url().map(Url::as_str), Some("https://a.example/"));
}

#[test]
fn the_data_field_counts_where_both_are_there() {
    let (properties, data_fields) =
        (json!({"project_url": "https://a.example/"}), json!({"project_url": "https://b.example/"}));
    let record = load(&properties, &data_fields);
    assert_eq!((record.properties(), record.data_fields()), (json!({"labels": []}), data_fields));
    // What is stale is not read, so it may be wrong.
    load(&json!({"project_url": 5}), &json!({"project_url": "https://b.example/"}));
}

#[test]
fn a_prop_that_was_a_data_field_once_is_read_from_there() {
    let record = load(&json!({"labels": ["old"]}), &json!({"labels": ["new"]}));
    assert_eq!(record.labels(), ["new"]);
    assert_eq!((record.properties(), record.data_fields()), (json!({"labels": ["new"]}), json!({})));
}

#[test]
fn an_alias_is_a_column_too() {
    let column = load(&json!({}), &json!({"url": "https://a.example/"}));
    assert_eq!(column.data_fields(), json!({"project_url": "https://a.example/"}));
    let data_field =
        load(&json!({"project_url": "https://a.example/"}), &json!({"url": "https://b.example/"}));
    assert_eq!(data_field.project_url().map(Url::as_str), Some("https://b.example/"));
    let property = load(&json!({"url": "https://a.example/"}), &json!({"url": null, "project_url": null}));
    assert_eq!(property.project_url().map(Url::as_str), Some("https://a.example/"));
}

#[test]
fn a_wrong_data_field_is_told_by_its_name() {
    let wrong = Record::<Tracker>::load_with(&json!({"labels": 5}), &json!({"url": 1, "password": []}));
    let codes = [("project_url", "wrong_type"), ("password", "wrong_type"), ("labels", "wrong_type")];
    assert_eq!(broken(wrong), pairs(codes));
    let list = Record::<Tracker>::load_with(&json!({}), &json!([]));
    assert_eq!(said(list), ["the data fields must be a JSON object, not an array"]);
}

#[test]
fn a_whole_record_is_stored_with_its_data_fields() {
    let mut record = Record::<Tracker>::new();
    let empty = serde_json::to_value(record.stored()).unwrap();
    assert!(empty.get("data_fields").is_none(), "{empty}");
    assert_eq!(serde_json::from_value::<Stored>(empty).unwrap(), record.stored());
    record.set_password("C4N4RY");
    let stored = record.stored();
    assert_eq!(stored.data_fields, json!({"password": "C4N4RY"}));
    assert!(!format!("{stored:?}").contains("C4N4RY"));
    let read: Stored = serde_json::from_str(&serde_json::to_string(&stored).unwrap()).unwrap();
    assert_eq!(Record::<Tracker>::from_stored(&read).unwrap().stored(), stored);
}

#[test]
fn a_record_of_any_type_has_data_fields() {
    let registry = registry![Tracker];
    let entry = registry.get("tracker").unwrap();
    let (properties, data_fields) = (json!({"labels": ["l"]}), json!({"password": "p", "row": 17}));
    let record: Box<dyn AnyRecord> = entry.load_with(&properties, &data_fields).unwrap();
    assert_eq!((record.properties(), record.data_fields()), (properties, data_fields.clone()));
    assert_eq!(record.stored().data_fields, data_fields);
    assert_eq!(
        broken(entry.load_with(&json!({}), &json!({"password": 5}))),
        pairs([("password", "wrong_type")])
    );
}

#[test]
fn the_metadata_says_where_a_value_is() {
    let fields = serde_json::to_value(Tracker::SPEC.fields).unwrap();
    let storages: Vec<_> =
        fields.as_array().unwrap().iter().map(|field| field.get("storage").cloned()).collect();
    assert_eq!(storages, [None, Some(json!("data_fields")), Some(json!("data_fields")), None]);
    assert_eq!(
        serde_json::to_string(&Tracker::SPEC.fields[1]).unwrap(),
        concat!(
            r#"{"name":"project_url","type":"text","format":"uri","title":"Project URL","required":true,"#,
            r#""exposes_secrets":true,"aliases":["url"],"storage":"data_fields"}"#,
        )
    );
    assert_eq!(Tracker::SPEC.field("labels").unwrap().storage, StorageKind::Properties);
    let columns: Vec<_> = Tracker::SPEC.columns().collect();
    let expected = json!([
        {"name": "project_url", "type": "text", "null": true},
        {"name": "password", "type": "text", "null": true, "secret": true},
    ]);
    assert_eq!(serde_json::to_value(columns).unwrap(), expected);
}

/// A newtype is what is in it.
#[derive(Clone, PropValue)]
struct Pin(Secret<u32>);

impl From<Secret<u32>> for Pin {
    fn from(pin: Secret<u32>) -> Self {
        Self(pin)
    }
}

/// By hand, and of a column that it says nothing of.
#[derive(Clone)]
struct Own;

impl PropValue for Own {
    type Ref<'a> = &'a Own;
    type Get<'a> = Option<&'a Own>;
    const FIELD_TYPE: integrations_runtime::FieldType = integrations_runtime::FieldType::Text;

    fn read(&self) -> &Own {
        self
    }
    fn get(value: Option<&Self>) -> Option<&Own> {
        value
    }
    fn from_stored(_: &Json) -> Result<Self, integrations_runtime::CastError> {
        Ok(Self)
    }
    fn to_stored(&self) -> Json {
        json!("own")
    }
    fn same(&self, _: &Self) -> bool {
        true
    }
}

#[derive(Integration)]
#[events()]
struct Columns {
    #[prop(storage = data_fields)]
    text: String,
    #[prop(storage = data_fields, default = "t")]
    settled: String,
    #[prop(storage = data_fields)]
    whole: Option<i64>,
    #[prop(storage = data_fields)]
    ratio: f32,
    #[prop(storage = data_fields)]
    on: bool,
    #[prop(storage = data_fields)]
    maybe: Option<bool>,
    #[prop(storage = data_fields)]
    labels: Vec<u8>,
    #[prop(storage = data_fields)]
    few: Option<Vec<String>>,
    #[prop(storage = data_fields)]
    map: BTreeMap<String, String>,
    #[prop(storage = data_fields)]
    document: Json,
    #[prop(storage = data_fields)]
    kind: Kind,
    #[prop(storage = data_fields)]
    pin: Option<Pin>,
    #[prop(storage = data_fields)]
    own: Own,
    #[prop]
    property: String,
}

#[test]
fn a_column_follows_from_the_type() {
    use ColumnType::{Boolean, Integer, Json, Real, Text};
    let columns: Vec<_> =
        Columns::SPEC.columns().map(|column| (column.name, column.column_type, column.null)).collect();
    let expected = [
        ("text", Text, true),
        ("settled", Text, false),
        ("whole", Integer, true),
        ("ratio", Real, true),
        ("on", Boolean, false),
        ("maybe", Boolean, true),
        ("labels", Json, false),
        ("few", Json, true),
        ("map", Json, false),
        ("document", Json, true),
        ("kind", Text, true),
        ("pin", Integer, true),
        ("own", Text, true),
    ];
    assert_eq!(columns, expected);
    let secret: Vec<_> = Columns::SPEC.columns().filter(|column| column.secret).map(|it| it.name).collect();
    assert_eq!(secret, ["pin"]);
}

#[test]
fn a_column_that_is_never_null_always_has_a_value() {
    let stored = Record::<Columns>::new().data_fields();
    for column in Columns::SPEC.columns() {
        assert_eq!(stored.get(column.name).is_none(), column.null, "{}", column.name);
    }
}

/// The props of [`crate::everything::Everything`], every other one a data field, in a later version.
#[derive(Integration)]
#[integration(version = 2, migrate(nothing))]
#[events(push, note, pipeline)]
struct Apart {
    #[prop]
    text: String,
    #[prop(storage = data_fields)]
    note: Option<String>,
    #[prop]
    branch: Option<String>,
    #[prop(storage = data_fields)]
    count: Option<i64>,
    #[prop]
    big: u64,
    #[prop(storage = data_fields)]
    tiny: Option<u8>,
    #[prop]
    ratio: Option<f64>,
    #[prop(storage = data_fields)]
    wide: Option<f64>,
    #[prop]
    narrow: f32,
    #[prop(storage = data_fields)]
    on: bool,
    #[prop]
    maybe: Option<bool>,
    #[prop(storage = data_fields)]
    off: bool,
    #[prop]
    labels: Vec<String>,
    #[prop(storage = data_fields)]
    numbers: Vec<u8>,
    #[prop]
    ratios: Vec<f64>,
    #[prop(storage = data_fields)]
    kind: Kind,
    #[prop]
    mode: Option<Kind>,
    #[prop(storage = data_fields)]
    kinds: Option<Vec<Kind>>,
    #[prop(exposes_secrets = false)]
    address: Url,
    #[prop(storage = data_fields)]
    token: Secret,
    #[prop(exposes_secrets = false)]
    hook: Option<Secret<Url>>,
}

#[expect(clippy::unnecessary_wraps, reason = "the signature of a step")]
fn nothing(_: &mut integrations_runtime::Properties) -> Result<(), &'static str> {
    Ok(())
}

fn names(json: &Json) -> BTreeSet<String> {
    json.as_object().unwrap().keys().cloned().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn loading_what_is_stored_apart_is_the_same_record(
        writes in writes(),
        unknown in any_json(),
        unknown_column in any_json(),
    ) {
        // Version 1 had no data fields.
        let mut first = written(writes).properties();
        first["unknown"] = unknown;
        let record = Record::<Apart>::load(&first).unwrap();
        let (properties, mut data_fields) = (record.properties(), record.data_fields());
        prop_assert!(names(&properties).is_disjoint(&names(&data_fields)));
        let columns: BTreeSet<_> = Apart::SPEC.columns().map(|column| column.name.to_owned()).collect();
        prop_assert!(names(&data_fields).is_subset(&columns) && names(&properties).is_disjoint(&columns));
        let mut all = properties.clone();
        all.as_object_mut().unwrap().extend(data_fields.as_object().unwrap().clone());
        prop_assert_eq!(all.as_object_mut().unwrap().remove("$version"), Some(json!(2)));
        prop_assert_eq!(all.to_string(), first.to_string());

        data_fields["unknown"] = unknown_column;
        let again = Record::<Apart>::load_with(&properties, &data_fields).unwrap();
        prop_assert!(again.loaded_version() == 2 && !again.has_changes());
        prop_assert_eq!(again.properties().to_string(), properties.to_string());
        prop_assert_eq!(again.data_fields().to_string(), data_fields.to_string());
        let stored: Stored = serde_json::from_str(&serde_json::to_string(&again.stored()).unwrap()).unwrap();
        prop_assert_eq!(
            serde_json::to_string(&Record::<Apart>::from_stored(&stored).unwrap().stored()).unwrap(),
            serde_json::to_string(&again.stored()).unwrap()
        );
    }

    #[test]
    fn whatever_is_in_a_column_loads_or_says_which_is_wrong(
        index in 0..Apart::SPEC.fields.len(), stored in any_json(), column in any_json(),
    ) {
        let name = Apart::SPEC.fields[index].name;
        match Record::<Apart>::load_with(&json!({"$version": 2, name: stored}), &json!({name: column})) {
            Ok(record) => {
                let again = Record::<Apart>::load_with(&record.properties(), &record.data_fields()).unwrap();
                prop_assert_eq!(again.properties().to_string(), record.properties().to_string());
                prop_assert_eq!(again.data_fields().to_string(), record.data_fields().to_string());
            }
            Err(violations) => {
                prop_assert_eq!(violations.len(), 1);
                prop_assert_eq!(violations.iter().next().and_then(|it| it.field()), Some(name));
            }
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Choices)]
enum Unused {
    Only,
}

#[test]
fn a_choice_is_text() {
    assert_eq!((<Unused as PropValue>::COLUMN, Unused::Only.to_stored()), (ColumnType::Text, json!("only")));
}
