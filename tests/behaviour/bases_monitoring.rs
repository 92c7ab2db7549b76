//! The base of monitoring systems: whether one can be queried, and its alerts.

use integrations_runtime::bases::monitoring::{AlertError, Monitoring, MonitoringServer, alert_of};
use integrations_runtime::event::gitlab;
use integrations_runtime::event::payload::{Alert, parse};
use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Record, Url};
use serde_json::{Value, json};

use crate::common::{broken, pairs};

#[derive(Debug, Integration)]
#[integration(category = monitoring)]
#[events()]
struct Watchtower {
    #[prop(flatten)]
    server: MonitoringServer,
}

impl Monitoring for Watchtower {}

impl Execute for Watchtower {
    async fn execute(&self, event: WatchtowerEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }
}

fn tower(api_url: &str) -> Watchtower {
    let api_url = Url::parse(api_url).unwrap();
    Watchtower { server: MonitoringServer { api_url, alert_token: "c4n4ry".into() } }
}

#[test]
fn it_is_available_where_it_is_active_and_complete() {
    let mut record = Record::<Watchtower>::new();
    assert!(!Watchtower::is_available(&record));
    record.assign(&json!({ "api_url": "https://metrics.example/", "alert_token": "c4n4ry" })).unwrap();
    assert!(!Watchtower::is_available(&record), "it is not active");
    record.activate();
    assert!(Watchtower::is_available(&record));
    record.saved();
    // Another server does not get the token of this one.
    record.server_mut().set_api_url(Url::parse("https://other.example/").unwrap());
    assert_eq!(broken(record.validate()), pairs([("alert_token", "required")]));
    assert!(!Watchtower::is_available(&record));
    record.assign(&json!({ "api_url": "http://10.0.0.7:9090/", "alert_token": "c4n4ry" })).unwrap();
    assert_eq!(broken(record.validate()), pairs([("api_url", "public_url")]));
    assert!(!format!("{record:?} {:?}", tower("https://a.example/")).contains("c4n4ry"));
}

#[test]
fn an_endpoint_is_below_the_api() {
    for (api, parts, endpoint) in [
        ("https://m.example", vec!["api", "v1"], Some("https://m.example/api/v1")),
        ("https://m.example/watch", vec!["query"], Some("https://m.example/watch/query")),
        ("https://m.example/watch/", vec!["query"], Some("https://m.example/watch/query")),
        ("https://m.example/watch", vec!["a/b?c#d"], Some("https://m.example/watch/a%2Fb%3Fc%23d")),
        ("https://m.example/watch", vec!["..", "secret"], None),
        ("https://m.example/watch", vec!["."], None),
        ("https://m.example/watch", vec![""], None),
        ("mailto:watch@m.example", vec!["query"], None),
    ] {
        let found = tower(api).endpoint(parts.iter().copied()).map(String::from);
        assert_eq!(found.as_deref(), endpoint, "{api} {parts:?}");
    }
}

#[test]
fn an_alert_needs_the_token() {
    let payload = json!({ "title": "The lamp is dark" });
    for token in ["", "c4n4r", "c4n4ry ", "C4N4RY"] {
        assert_eq!(tower("https://m.example").alert(token, &payload), Err(AlertError::Token), "{token:?}");
        assert_eq!(tower("https://m.example").alert(token, &Value::Null), Err(AlertError::Token));
    }
    let alert = tower("https://m.example").alert("c4n4ry", &payload).unwrap();
    assert_eq!(alert.object_attributes.title, "The lamp is dark");
    for (payload, error) in [
        (json!([]), "the alert must be a JSON object"),
        (json!({}), "the alert has no `title`"),
        (json!({ "title": " " }), "the alert has no `title`"),
        (json!({ "title": 7 }), "the alert has no `title`"),
    ] {
        assert_eq!(tower("https://m.example").alert("c4n4ry", &payload).unwrap_err().to_string(), error);
    }
}

#[test]
fn what_is_sent_becomes_the_payload_of_an_alert() {
    let sent = json!({
        "title": "The lamp is dark", "severity": "High", "start_time": "2026-03-11T03:10:27Z",
        "description": "No current.", "hosts": ["lamp-1"], "fingerprint": "f00", "status": "sent", "events": "many",
    });
    let alert = alert_of(&sent).unwrap();
    assert_eq!(
        json!(alert),
        json!({ "object_kind": "alert", "object_attributes": {
            "title": "The lamp is dark", "severity": "high", "status": "triggered", "started_at": "2026-03-11T03:10:27Z",
            "description": "No current.", "hosts": ["lamp-1"], "fingerprint": "f00",
        }})
    );
    // It is the event that others are told of.
    let payload = json!(alert);
    assert_eq!(gitlab::event_of(&payload).map(|event| event.name), Some("alert"));
    assert_eq!(parse::<Alert>("alert", &payload).unwrap(), alert);
}

#[test]
fn an_alert_is_not_lost_for_its_wording() {
    for (severity, becomes) in [
        (json!("critical"), "critical"),
        (json!("LOW"), "low"),
        (json!("unknown"), "unknown"),
        (json!("page everyone"), "critical"),
        (json!(""), "critical"),
        (json!(3), "critical"),
        (Value::Null, "critical"),
    ] {
        let alert = alert_of(&json!({ "title": "t", "severity": severity })).unwrap();
        assert_eq!(alert.object_attributes.severity.as_deref(), Some(becomes), "{severity}");
    }
    let ended =
        alert_of(&json!({ "title": "t", "end_time": "2026-03-11T03:20:00Z" })).unwrap().object_attributes;
    assert_eq!(ended.status.as_deref(), Some("resolved"));
    assert_eq!(ended.extra["end_time"], "2026-03-11T03:20:00Z");
}
