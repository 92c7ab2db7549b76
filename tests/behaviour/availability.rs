//! Where an integration can be set up, how often, and whether it still should be.

use integrations_runtime::{
    AnyRecord, Context, Deprecation, Entry, Execute, ExecuteError, Hook, HookError, Integration, Level,
    Outcome, Record, Registry, Secret, Url, Webhook, registry,
};
use serde_json::{Value, json};

use crate::common::{broken, pairs, said};

const NOTE: &str = concat!("use `", "Siren", "` instead");

#[derive(Integration)]
#[integration(many, levels(project, group), deprecated(since = "17.0", note = "use `Siren` instead"))]
#[events()]
struct Bell {
    /// Before there were tokens.
    #[prop(deprecated(note = NOTE))]
    extension: Option<u16>,
    #[prop(deprecated(since = "16.4"))]
    floor: Option<u8>,
    #[prop(deprecated, api_only)]
    room: Option<u8>,
    #[prop]
    volume: Option<u8>,
}

#[derive(Integration)]
#[integration(levels(instance, project), deprecated)]
#[events()]
struct Horn {}

#[derive(Integration)]
#[events()]
struct Siren {}

macro_rules! silent {
    ($($name:ident, $event:ident;)*) => {$(
        impl Execute for $name {
            async fn execute(&self, event: $event, _cx: &Context) -> Result<Outcome, ExecuteError> {
                match event {}
            }
        }
    )*};
}

silent! { Bell, BellEvent; Horn, HornEvent; Siren, SirenEvent; }

static REGISTRY: Registry = registry![Bell, Horn, Siren];

fn json_of<T: Integration>() -> Value {
    serde_json::to_value(T::SPEC).unwrap()
}

#[test]
fn works_integration_many() {
    assert!(Bell::SPEC.many && !Siren::SPEC.many);
    assert_eq!(json_of::<Bell>()["many"], true);
    assert_eq!(json_of::<Siren>().get("many"), None);
}

#[test]
fn works_integration_deprecated() {
    let said = Deprecation { since: Some("17.0"), note: Some("use `Siren` instead") };
    assert_eq!(Bell::SPEC.deprecated, Some(said));
    assert_eq!(Horn::SPEC.deprecated, Some(Deprecation { since: None, note: None }));
    assert_eq!(Siren::SPEC.deprecated, None);
    assert_eq!(json_of::<Bell>()["deprecated"], json!({ "since": "17.0", "note": "use `Siren` instead" }));
    assert_eq!(json_of::<Horn>()["deprecated"], json!({}));
    assert_eq!(json_of::<Siren>().get("deprecated"), None);
}

#[test]
fn works_prop_deprecated() {
    let said = Bell::SPEC.fields.iter().map(|field| field.deprecated);
    let said: Vec<_> = said.map(|said| said.map(|said| (said.since, said.note))).collect();
    assert_eq!(
        said,
        [Some((None, Some(NOTE))), Some((Some("16.4"), None)), Some((None, None)), None],
        "in the order of declaration"
    );
    let json = json_of::<Bell>();
    assert_eq!(json["fields"][0]["deprecated"], json!({ "note": NOTE }));
    assert_eq!(json["fields"][2]["deprecated"], json!({}));
    assert_eq!(json["fields"][3].get("deprecated"), None);
}

#[test]
fn it_is_said_in_words() {
    let rows = [
        (None, None, "deprecated"),
        (Some("17.0"), None, "deprecated since 17.0"),
        (None, Some("use the token"), "deprecated: use the token"),
        (Some("17.0"), Some("use the token"), "deprecated since 17.0: use the token"),
    ];
    for (since, note, said) in rows {
        assert_eq!(Deprecation { since, note }.to_string(), said);
    }
}

#[test]
fn a_form_shows_what_is_deprecated() {
    let form = serde_json::to_value(Record::<Bell>::new().form()).unwrap();
    assert_eq!(form["deprecated"], json!({ "since": "17.0", "note": "use `Siren` instead" }));
    let fields = form["fields"].as_array().unwrap().iter();
    let fields: Vec<_> =
        fields.map(|field| (field["name"].as_str().unwrap(), field.get("deprecated"))).collect();
    assert_eq!(
        fields,
        [
            ("extension", Some(&json!({ "note": NOTE }))),
            ("floor", Some(&json!({ "since": "16.4" }))),
            ("volume", None)
        ]
    );
    assert_eq!(serde_json::to_value(Record::<Siren>::new().form()).unwrap().get("deprecated"), None);
}

#[test]
fn what_is_deprecated_works_as_before() {
    let mut record = Record::<Bell>::new();
    record.set_extension(4);
    record.assign(&json!({ "floor": "2", "active": true })).unwrap();
    record.validate().unwrap();
    assert_eq!(record.properties(), json!({ "extension": 4, "floor": 2 }));
    let config = record.config().unwrap();
    assert_eq!((config.extension, config.floor, config.room, config.volume), (Some(4), Some(2), None, None));
}

#[test]
fn a_text_that_is_blank_is_not_said() {
    #[derive(Integration)]
    #[integration(deprecated(since = "", note = concat!("", "")))]
    #[events()]
    struct Whistle {}

    assert_eq!(Whistle::SPEC.deprecated, Some(Deprecation { since: None, note: None }));
}

#[test]
fn a_registry_gives_what_is_available_at_a_level() {
    let available = |level| REGISTRY.available(level).map(|entry| entry.spec().name).collect::<Vec<_>>();
    assert_eq!(available(Level::Project), ["bell", "horn", "siren"]);
    assert_eq!(available(Level::Group), ["bell", "siren"]);
    assert_eq!(available(Level::Instance), ["horn", "siren"]);
}

#[test]
fn an_entry_is_available_where_its_records_can_be() {
    for entry in &REGISTRY {
        for level in Level::ALL {
            let set = entry.record().set_level(*level);
            assert_eq!(entry.is_available(*level), set.is_ok(), "{entry:?} at {level}");
        }
    }
}

#[test]
fn the_iterator_outlives_the_registry_it_is_of() {
    let available = {
        let registry = registry![Horn, Siren];
        registry.available(Level::Group)
    };
    assert_eq!(available.map(Entry::spec).map(|spec| spec.name).collect::<Vec<_>>(), ["siren"]);
}

/// Is installed from the market of another product.
#[derive(Integration)]
#[integration(manual_activation = false)]
#[events(push, issue)]
struct App {
    #[prop]
    room: Option<u8>,
}

impl Execute for App {
    async fn execute(&self, _event: AppEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::done("told"))
    }
}

#[derive(Integration)]
#[integration(manual_activation = true)]
#[events()]
struct Manual {}

#[test]
fn works_integration_manual_activation() -> Result<(), Box<dyn std::error::Error>> {
    assert!(!App::SPEC.manual_activation && Manual::SPEC.manual_activation && Siren::SPEC.manual_activation);
    assert_eq!(json_of::<App>()["manual_activation"], false);
    assert_eq!(json_of::<Manual>().get("manual_activation"), None);
    let mut record = Record::<App>::new();
    let refused = ["`active` cannot be set: the product itself activates `app`"];
    for given in [json!(true), json!(false), json!(null), json!("nonsense")] {
        assert_eq!(said(record.assign(&json!({ "room": 4, "active": given }))), refused);
    }
    assert_eq!(said(record.assign_form([("room", "4"), ("active", "1")])), refused);
    assert!(record.room().is_none() && !record.has_changes(), "nothing is written");
    record.assign(&json!({ "room": 4, "push_events": false }))?;
    record.activate();
    assert_eq!(record.changed(), ["room", "active", "push_events"]);
    let stored = record.stored();
    assert!(Record::<App>::from_stored(&stored)?.is_active());
    Ok(())
}

#[test]
fn of_what_is_wrong_with_an_input_the_activation_is_one() {
    let erased: &mut dyn AnyRecord = &mut Record::<App>::new();
    let wrong = erased.assign(&json!({ "zzz": 1, "active": true, "room": "x" }));
    let expected = [("room", "integer"), ("active", "manual_activation"), ("zzz", "unknown_field")];
    assert_eq!(broken(wrong), pairs(expected));
    erased.activate();
    assert!(erased.is_active());
}

#[test]
fn a_form_says_who_activates() -> Result<(), serde_json::Error> {
    let mut record = Record::<App>::new();
    let form = |record: &Record<App>| serde_json::to_value(record.form());
    assert_eq!(
        (&form(&record)?["active"], &form(&record)?["manual_activation"]),
        (&json!(false), &json!(false))
    );
    record.activate();
    assert_eq!(
        (&form(&record)?["active"], &form(&record)?["manual_activation"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(serde_json::to_value(Record::<Siren>::new().form())?.get("manual_activation"), None);
    Ok(())
}

/// Whose events go to a web hook.
#[derive(Integration)]
#[integration(webhook)]
#[events(push)]
struct Tower {
    #[prop(exposes_secrets)]
    url: Url,
    #[prop]
    token: Secret,
}

impl Webhook for Tower {
    fn hook(&self) -> Result<Hook, HookError> {
        Hook::below(&self.url, "{token}").variable("token", self.token.clone()).build()
    }
}

fn template<T: Webhook>(record: &Record<T>) -> Result<String, Box<dyn std::error::Error>> {
    Ok(record.config()?.hook()?.template().to_owned())
}

#[test]
fn works_integration_webhook() -> Result<(), Box<dyn std::error::Error>> {
    assert!(Tower::SPEC.webhook && !Siren::SPEC.webhook);
    assert_eq!(json_of::<Tower>()["webhook"], true);
    assert_eq!(json_of::<Siren>().get("webhook"), None);
    let mut record = Record::<Tower>::new();
    record.assign(&json!({ "url": "https://tower.example/in", "token": "c4n4ry" }))?;
    assert_eq!(template(&record)?, "https://tower.example/in/{token}");
    Ok(())
}
