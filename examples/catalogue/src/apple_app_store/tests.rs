use base64::prelude::{BASE64_STANDARD, Engine};
use integrations_runtime::testing::{Answer, Receiver};
use integrations_runtime::{Context, Outcome, RawEvent, Record};
use serde_json::{Value as Json, json};

use super::AppleAppStore;
use crate::ci_variable::shown;
use crate::jwt::testing::{p256, read};
use crate::testing::{Test, with};

const ISSUER: &str = "57246542-96fe-1a63-e053-0824d011072a";

fn properties(private_key: &str) -> Json {
    json!({
        "app_store_issuer_id": ISSUER, "app_store_key_id": "2X9R4HXF34",
        "app_store_private_key_file_name": "AuthKey.p8", "app_store_private_key": private_key,
    })
}

#[tokio::test]
async fn is_tried_with_a_token_that_the_key_signs() -> Test {
    let pair = p256()?;
    let receiver = Receiver::start(Answer::new(200).json(&json!({ "data": [] }))).await?;
    let record = Record::<AppleAppStore>::load(&properties(&pair.private))?;
    let outcome = record.test(None, &receiver.context()?).await?;
    assert_eq!(outcome, Outcome::done("App Store Connect takes the key"));

    let request = receiver.only()?;
    assert_eq!(
        (request.method.as_str(), request.url.as_str()),
        ("GET", "https://api.appstoreconnect.apple.com/v1/apps?limit=1")
    );
    let token = request.header("authorization").and_then(|value| value.strip_prefix("Bearer "));
    let token = token.ok_or("no token came")?;
    let (header, claims, valid_for) = read(token, &pair, "appstoreconnect-v1")?;
    assert_eq!(header, json!({ "alg": "ES256", "kid": "2X9R4HXF34", "typ": "JWT" }));
    assert_eq!(claims, json!({ "iss": ISSUER, "aud": "appstoreconnect-v1" }));
    assert_eq!(valid_for, 300, "seconds; Apple takes 1200 at most");
    assert!(read(token, &p256()?, "appstoreconnect-v1").is_err(), "another key did not sign it");
    Ok(())
}

#[tokio::test]
async fn a_refusal_shows_neither_token_nor_key() -> Test {
    let pair = p256()?;
    let record = Record::<AppleAppStore>::load(&properties(&pair.private))?;
    let receiver = Receiver::answering(|request| {
        let token = request.header("authorization").unwrap_or_default().to_owned();
        Answer::new(401).body(format!("NOT_AUTHORIZED {}", token.trim_start_matches("Bearer ")))
    })
    .await?;
    let error = record.test(None, &receiver.context()?).await.err().ok_or("401 was taken")?;
    assert_eq!(error.to_string(), "refused with status 401: NOT_AUTHORIZED [redacted]");
    let line = pair.private.lines().nth(1).ok_or("no key")?;
    assert!(!format!("{error:?} {:?} {record:?}", record.config()?).contains(line));
    Ok(())
}

#[tokio::test]
async fn responds_to_no_event() -> Test {
    let mut record = Record::<AppleAppStore>::load(&properties(&p256()?.private))?;
    record.activate();
    let outcome = record.dispatch(&RawEvent::new("push", json!({})), &Context::new()).await?;
    assert_eq!(outcome.to_string(), "skipped: the integration does not handle this event");
    Ok(())
}

#[test]
fn gives_jobs_the_key() -> Test {
    let pair = p256()?;
    let encoded = BASE64_STANDARD.encode(&pair.private);
    for protected in [true, false] {
        let properties = with(properties(&pair.private), "/app_store_protected_refs", json!(protected));
        let variables = Record::<AppleAppStore>::load(&properties)?.config()?.ci_variables();
        assert_eq!(
            variables.iter().map(shown).collect::<Vec<_>>(),
            [
                ("APP_STORE_CONNECT_API_KEY_ISSUER_ID", ISSUER, false),
                ("APP_STORE_CONNECT_API_KEY_KEY", encoded.as_str(), true),
                ("APP_STORE_CONNECT_API_KEY_KEY_ID", "2X9R4HXF34", false),
                ("APP_STORE_CONNECT_API_KEY_IS_KEY_CONTENT_BASE64", "true", false),
            ]
        );
        assert!(variables.iter().all(|variable| variable.protected == protected));
        assert!(!format!("{variables:?}").contains(&encoded));
    }
    Ok(())
}

#[test]
fn each_property_has_its_form() -> Test {
    let mut record = Record::<AppleAppStore>::new();
    record.activate();
    let violations = record.validate().err().ok_or("nothing was taken")?.to_string();
    let required = "`app_store_issuer_id` is required; `app_store_key_id` is required; \
                    `app_store_private_key_file_name` is required; `app_store_private_key` is required";
    assert_eq!(violations, required);

    let good = properties(&p256()?.private);
    record.assign(&good)?;
    record.validate()?;
    assert!(record.config()?.app_store_protected_refs, "unless it is switched off");

    let issuer = "`app_store_issuer_id` must be a UUID in small letters";
    let key_id = "`app_store_key_id` must be of capital letters and digits, with some of each";
    let key = "`app_store_private_key` must be a private key of App Store Connect: PKCS#8 in PEM, of the curve P-256";
    for (field, value, violation) in [
        ("app_store_issuer_id", "57246542-96FE-1A63-E053-0824D011072A", issuer),
        ("app_store_issuer_id", "57246542-96fe-1a63-e053-0824d011072a\nx", issuer),
        ("app_store_key_id", "ABCDEF", key_id),
        ("app_store_key_id", "123456", key_id),
        ("app_store_key_id", "2x9r4", key_id),
        ("app_store_key_id", "2X 9R", key_id),
        ("app_store_private_key", "c4n4ry", key),
    ] {
        let mut record =
            Record::<AppleAppStore>::load(&with(good.clone(), &format!("/{field}"), json!(value)))?;
        record.activate();
        assert_eq!(record.validate().err().ok_or("it was taken")?.to_string(), violation, "{value}");
    }
    for key_id in ["A1", "1A", "AB12CD", "99ZZ"] {
        let mut record =
            Record::<AppleAppStore>::load(&with(good.clone(), "/app_store_key_id", json!(key_id)))?;
        record.activate();
        record.validate()?;
    }
    Ok(())
}
