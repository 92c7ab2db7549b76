//! Nothing but the form for storage holds a secret: it is looked for in all else that comes out of a record.

use integrations_runtime::{
    AnyRecord, Context, Execute, ExecuteError, Integration, Outcome, RawEvent, Record, Secret, Url,
    Violation, registry,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::common::block_on;

/// What a secret holds: it keeps none of the rules that stand on them.
const CANARY: &str = "C4N4RY-correct-horse";

#[derive(Debug, Clone, Integration)]
#[integration(validate = together)]
#[events(push)]
struct Vault {
    #[prop(length(max = 3), pattern = "^x+$", email, validate = ruled)]
    password: Secret,
    #[prop(length(min = 100), message = "is not right")]
    token: Option<Secret>,
    #[prop(public_url, pattern = "^ftp", exposes_secrets)]
    hook: Secret<Url>,
    #[prop(url, exposes_secrets = false)]
    text_url: Option<Secret>,
    #[prop(exposes_secrets)]
    host: Option<String>,
    #[prop]
    count: Option<u8>,
    #[allow(dead_code)]
    state: Option<Secret>,
}

fn ruled(secret: &Secret) -> Result<(), Violation> {
    let error = Violation::new("weak", "is weak").param("length", secret.expose_secret().len());
    if secret.expose_secret().len() > 3 { Err(error) } else { Ok(()) }
}

fn together(record: &Record<Vault>) -> Result<(), String> {
    // What a developer would log.
    Err(format!("{record:?} and {:?}", record.password()))
}

impl Execute for Vault {
    async fn execute(&self, _event: VaultEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Err(ExecuteError::failed(format!("{self:?}")))
    }
}

fn vault(secret: &str) -> Value {
    json!({
        "password": secret, "token": secret, "hook": format!("http://localhost/{secret}?{secret}"), "text_url": secret,
        "once_known_key": secret,
    })
}

/// Everything that a record of either kind shows, but what is for storage.
macro_rules! shown_by {
    ($record:expr, $shown:expr) => {
        let record = $record;
        let errors = record.validate_complete().unwrap_err();
        $shown.push(format!("{errors} {errors:?} {errors:#?}"));
        $shown.push(serde_json::to_string(&errors).unwrap());
        $shown.extend(
            errors.iter().map(|error| format!("{error} {error:?} {:?} {}", error.params(), error.message())),
        );
        $shown.push(format!("{:?} {:#?}", record.changes(), record.previous_changes()));
        $shown.push(serde_json::to_string(&(record.changes(), record.previous_changes())).unwrap());
        $shown.push(format!("{:?} {:#?}", record.form(), record.form()));
        $shown.push(serde_json::to_string(&record.form()).unwrap());
        $shown.push(format!("{:?} {:#?}", record.stored(), record.stored()));
        $shown.push(format!("{:?} {}", record.spec(), serde_json::to_string(record.spec()).unwrap()));
        $shown.push(format!("{:?}", record.changed()));
    };
}

fn shown(record: &Record<Vault>) -> Vec<String> {
    let mut shown = vec![format!("{record:?} {record:#?}")];
    shown_by!(record, shown);
    let errors = record.config().unwrap_err();
    let error = ExecuteError::from(errors);
    shown.push(format!("{error} {error:?} {error:#?} {}", error.to_json()));
    shown.push(format!("{:?} {:?} {:?}", record.password(), record.hook_was(), record.was(Vault::TOKEN)));
    shown
}

fn shown_erased(record: &dyn AnyRecord) -> Vec<String> {
    let mut shown = vec![format!("{record:?} {record:#?}")];
    shown_by!(record, shown);
    shown
}

fn assert_none(shown: &[String], secret: &str) {
    for text in shown {
        assert!(!text.contains(secret) && !text.contains(&secret.to_lowercase()), "{text}");
    }
}

// checklist: 64
#[test]
fn a_stored_secret_is_shown_nowhere() {
    let record = Record::<Vault>::load(&vault(CANARY)).unwrap();
    assert_none(&shown(&record), CANARY);
    assert_none(&shown_erased(&record), CANARY);
    let text = record.properties().to_string();
    assert_eq!(text.matches(CANARY).count(), 6);
}

#[test]
fn neither_is_one_that_was_written_changed_and_saved() {
    let mut record = Record::<Vault>::new();
    record
        .assign(&json!({"password": CANARY, "token": CANARY, "hook": format!("https://{CANARY}.example")}))
        .unwrap();
    record.set_text_url(CANARY);
    assert_none(&shown(&record), CANARY);
    record.saved();
    assert_eq!(record.previous_changes().len(), 4);
    record
        .assign(
            &vault("another")
                .as_object()
                .unwrap()
                .iter()
                .filter(|(name, _)| *name != "once_known_key")
                .map(|(name, value)| (name.clone(), value.clone()))
                .collect::<serde_json::Map<_, _>>()
                .into(),
        )
        .unwrap();
    assert_eq!(record.changed().len(), 4);
    assert_none(&shown(&record), CANARY);
    assert_none(&shown_erased(&record), CANARY);
    record.saved();
    record.set_host("elsewhere");
    assert_none(&shown(&record), CANARY);
}

#[test]
fn a_change_of_a_secret_tells_only_whether_there_was_and_is_one() {
    let mut record = Record::<Vault>::load(&json!({"password": "a"})).unwrap();
    record.set_password("b");
    record.set_token("c");
    let changes: Vec<_> = record.changes().into_iter().map(|it| (it.name, it.was, it.now)).collect();
    assert_eq!(changes, [("password", json!(true), json!(true)), ("token", json!(null), json!(true))]);
}

#[test]
fn every_rule_that_a_secret_breaks_says_so_without_it() {
    let record = Record::<Vault>::load(&vault(CANARY)).unwrap();
    let errors = record.validate_complete().unwrap_err();
    let codes: Vec<_> =
        errors.iter().map(|error| (error.field().unwrap_or_default(), error.code())).collect();
    let expected = [
        ("password", "too_long"),
        ("password", "pattern"),
        ("password", "email"),
        ("password", "weak"),
        ("token", "too_short"),
        ("hook", "public_url"),
        ("hook", "pattern"),
        ("text_url", "url"),
        ("", "invalid"),
    ];
    assert_eq!(codes, expected);
}

#[test]
fn what_cannot_be_cast_is_not_repeated() {
    let inputs = [
        json!(CANARY),
        json!([CANARY]),
        json!({ CANARY: CANARY }),
        json!(format!("https://{CANARY} x")),
        json!(format!("//{CANARY}")),
        json!(format!("https://{CANARY}:{CANARY}@{CANARY}:99999")),
        json!(format!("https://[{CANARY}]")),
    ];
    let mut errors = Vec::new();
    for field in Vault::SPEC.fields {
        for input in &inputs {
            let input = json!({ field.name: input, "no_such_field": CANARY, "active": CANARY });
            errors.extend(Record::<Vault>::new().assign(&input).err());
            errors.extend(Record::<Vault>::load(&input).err());
        }
    }
    assert!(errors.len() > 40);
    for error in errors {
        assert_none(&[format!("{error} {error:?}"), serde_json::to_string(&error).unwrap()], CANARY);
    }
}

#[test]
fn a_configuration_and_its_errors_show_no_secret() {
    let complete = Vault {
        password: CANARY.into(),
        token: Some(CANARY.into()),
        hook: Url::parse(&format!("https://{CANARY}.example/{CANARY}")).unwrap().into(),
        text_url: Some(CANARY.into()),
        host: None,
        count: None,
        state: Some(CANARY.into()),
    };
    let run = block_on(complete.execute(VaultEvent::Push(push()), &Context::new()));
    let error = run.unwrap_err();
    assert_none(
        &[
            format!("{complete:?} {complete:#?} {:?}", complete.clone()),
            format!("{error} {error:?} {}", error.to_json()),
        ],
        CANARY,
    );
}

fn push() -> std::sync::Arc<integrations_runtime::event::payload::Push> {
    let project = json!({"path_with_namespace": "a/b", "web_url": "https://gitlab.example/a/b"});
    let json =
        json!({"ref": "refs/heads/main", "before": "0", "after": "1", "project": project, "secret": CANARY});
    RawEvent::new("push", json).payload().unwrap()
}

#[test]
fn an_event_shows_its_name_only() {
    let event = RawEvent::new("push", json!({"ref": CANARY, "before": [CANARY]}));
    let record = Record::<Vault>::from_stored(
        &serde_json::from_value(json!({"level": "project", "active": true, "properties": vault(CANARY)}))
            .unwrap(),
    )
    .unwrap();
    let config = block_on(record.dispatch(&event, &Context::new())).unwrap_err();
    let payload =
        ExecuteError::from(event.payload::<integrations_runtime::event::payload::Push>().unwrap_err());
    let shown = [
        format!("{event:?}"),
        format!("{config} {config:?} {}", config.to_json()),
        format!("{payload} {payload:?} {}", payload.to_json()),
    ];
    assert_none(&shown, CANARY);
    assert!(matches!((config, payload), (ExecuteError::Config(_), ExecuteError::Payload(_))));
}

#[test]
fn a_registry_and_its_entries_show_metadata_only() {
    let registry = registry![Vault];
    let record = registry.get("vault").unwrap().load(&vault(CANARY)).unwrap();
    assert_none(&shown_erased(record.as_ref()), CANARY);
    assert_none(&[format!("{registry:?} {:?} {:?}", registry.get("vault"), Vault::PASSWORD)], CANARY);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    /// Of twelve characters or more: a shorter one may be part of a message by chance.
    #[test]
    fn no_secret_is_shown_whatever_it_is(secret in "[a-zA-Z0-9 \\\\\"'{}%/?#éß😀-]{12,40}", other in "[a-z]{12,20}") {
        let stored = json!({"password": secret, "token": other, "hook": format!("https://a.example/{other}")});
        let mut record = Record::<Vault>::load(&stored).unwrap();
        record.set_password(other.as_str());
        record.set_token(secret.as_str());
        record.set_text_url(secret.as_str());
        // As it is, and as text that JSON or `Debug` would write.
        let json = serde_json::to_string(&secret).unwrap();
        let debug = format!("{secret:?}");
        for shape in [secret.as_str(), json.trim_matches('"'), debug.trim_matches('"'), other.as_str()] {
            for text in shown(&record).iter().chain(&shown_erased(&record)) {
                prop_assert!(!text.contains(shape), "{}", text);
            }
        }
    }
}
