use integrations_runtime::testing::{Answer, Receiver};
use integrations_runtime::{Context, Outcome, RawEvent, Record};
use serde_json::{Value as Json, json};

use super::GooglePlay;
use crate::ci_variable::shown;
use crate::jwt::testing::{Pair, p256, read, rsa};
use crate::testing::{Test, with};

const TOKENS: &str = "https://oauth2.googleapis.com/token";

/// A key whose token address leads elsewhere.
fn key(pair: &Pair) -> Json {
    json!({
        "type": "service_account", "project_id": "myapp", "private_key_id": "c0ffee", "private_key": pair.private,
        "client_email": "ci@myapp.iam.gserviceaccount.com", "client_id": "123", "auth_uri": "https://evil.example/auth",
        "token_uri": "https://evil.example/token", "auth_provider_x509_cert_url": "https://evil.example/certs",
        "client_x509_cert_url": "https://evil.example/x509", "universe_domain": "evil.example",
    })
}

fn properties(key: &Json) -> Json {
    json!({
        "package_name": "com.example.my_app", "service_account_key_file_name": "myapp.json",
        "service_account_key": key.to_string(),
    })
}

/// Google, which gives out `access`, and says `answer` to whoever has it.
async fn google(access: Json, answer: Answer) -> std::io::Result<Receiver> {
    Receiver::answering(move |request| match request.path.as_str() {
        "/token" => Answer::new(200).json(&access),
        _ => answer.clone(),
    })
    .await
}

#[tokio::test]
async fn is_tried_with_a_token_of_google_alone() -> Test {
    let pair = rsa()?;
    let granted = json!({ "access_token": "c4n4ry-access", "expires_in": 3599, "token_type": "Bearer" });
    let receiver = google(granted, Answer::new(200).json(&json!({}))).await?;
    let record = Record::<GooglePlay>::load(&properties(&key(&pair)))?;
    let outcome = record.test(None, &receiver.context()?).await?;
    assert_eq!(outcome, Outcome::done("Google Play takes the key, and shows it the app"));

    let requests = receiver.received();
    let [exchange, reviews] = requests.as_slice() else { return Err("not two requests".into()) };
    assert_eq!((exchange.method.as_str(), exchange.url.as_str()), ("POST", TOKENS));
    assert_eq!(exchange.header("content-type"), Some("application/x-www-form-urlencoded"));
    let form = exchange.form();
    let [(grant, kind), (assertion, token)] = form.as_slice() else { return Err("not two fields".into()) };
    assert_eq!((grant.as_str(), assertion.as_str()), ("grant_type", "assertion"));
    assert_eq!(kind, "urn:ietf:params:oauth:grant-type:jwt-bearer");
    let (header, claims, valid_for) = read(token, &pair, TOKENS)?;
    assert_eq!(header, json!({ "alg": "RS256", "kid": "c0ffee", "typ": "JWT" }));
    let scope = "https://www.googleapis.com/auth/androidpublisher";
    assert_eq!(claims, json!({ "iss": "ci@myapp.iam.gserviceaccount.com", "aud": TOKENS, "scope": scope }));
    assert_eq!(valid_for, 300, "seconds; Google takes 3600 at most");
    assert!(read(token, &rsa()?, TOKENS).is_err(), "another key did not sign it");

    let url = "https://androidpublisher.googleapis.com/androidpublisher/v3/applications/com.example.my_app/reviews?maxResults=1";
    assert_eq!((reviews.method.as_str(), reviews.url.as_str()), ("GET", url));
    assert_eq!(reviews.header("authorization"), Some("Bearer c4n4ry-access"));
    Ok(())
}

#[tokio::test]
async fn a_refusal_shows_neither_token_nor_key() -> Test {
    let pair = rsa()?;
    let record = Record::<GooglePlay>::load(&properties(&key(&pair)))?;
    let echo =
        Receiver::answering(|request| Answer::new(400).body(format!("invalid_grant {}", request.text())));
    let echo = echo.await?;
    let error = record.test(None, &echo.context()?).await.err().ok_or("400 was taken")?;
    let said = "refused with status 400: invalid_grant \
                grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=[redacted]";
    assert_eq!(error.to_string(), said);
    assert_eq!(echo.received().len(), 1);

    let access = json!({ "access_token": "c4n4ry-access" });
    let refusing = google(access, Answer::new(403).body("c4n4ry-access may not see the app")).await?;
    let error = record.test(None, &refusing.context()?).await.err().ok_or("403 was taken")?;
    assert_eq!(error.to_string(), "refused with status 403: [redacted] may not see the app");

    let odd = google(json!({ "error": "c4n4ry" }), Answer::new(200)).await?;
    let error = record.test(None, &odd.context()?).await.err().ok_or("no token was taken for one")?;
    assert!(error.to_string().starts_with("the answer is not of the form expected"), "{error}");
    assert_eq!(odd.received().len(), 1);

    let line = pair.private.lines().nth(1).ok_or("no key")?;
    assert!(!format!("{error:?} {:?} {record:?}", record.config()?).contains(line));
    Ok(())
}

#[tokio::test]
async fn responds_to_no_event() -> Test {
    let mut record = Record::<GooglePlay>::load(&properties(&key(&rsa()?)))?;
    record.activate();
    let outcome = record.dispatch(&RawEvent::new("push", json!({})), &Context::new()).await?;
    assert_eq!(outcome.to_string(), "skipped: the integration does not handle this event");
    Ok(())
}

#[test]
fn gives_jobs_the_key() -> Test {
    let key = key(&rsa()?);
    for protected in [true, false] {
        let properties = with(properties(&key), "/google_play_protected_refs", json!(protected));
        let variables = Record::<GooglePlay>::load(&properties)?.config()?.ci_variables();
        assert_eq!(
            variables.iter().map(shown).collect::<Vec<_>>(),
            [
                ("SUPPLY_JSON_KEY_DATA", key.to_string().as_str(), true),
                ("SUPPLY_PACKAGE_NAME", "com.example.my_app", false),
            ]
        );
        assert!(variables.iter().all(|variable| variable.protected == protected));
        assert!(!format!("{variables:?}").contains("PRIVATE"));
    }
    Ok(())
}

/// What is said of properties; nothing where they may be saved.
fn said(properties: &Json) -> Result<String, Box<dyn std::error::Error>> {
    let mut record = Record::<GooglePlay>::load(properties)?;
    record.activate();
    Ok(record.validate().err().map(|violations| violations.to_string()).unwrap_or_default())
}

#[test]
fn a_key_has_each_of_its_members() -> Test {
    let (good, elliptic) = (key(&rsa()?), p256()?);
    assert_eq!(said(&properties(&good))?, "");
    let begin = "`service_account_key` must be the key of a service account";
    for member in
        good.as_object().into_iter().flat_map(|key| key.keys()).filter(|name| *name != "universe_domain")
    {
        for value in [json!(null), json!(""), json!(["c4n4ry"])] {
            let without = with(good.clone(), &format!("/{member}"), value);
            assert_eq!(said(&properties(&without))?, format!("{begin}: it has no `{member}`"));
        }
    }
    for text in [json!("c4n4ry"), json!([1]), json!(7)] {
        assert_eq!(said(&properties(&text))?, format!("{begin}, in JSON"));
    }
    for text in ["c4n4ry", "{", "null"] {
        let text = with(properties(&good), "/service_account_key", json!(text));
        assert_eq!(said(&text)?, format!("{begin}, in JSON"));
    }
    let user = with(good.clone(), "/type", json!("authorized_user"));
    assert_eq!(said(&properties(&user))?, format!("{begin}: its `type` is another"));
    for private in ["c4n4ry", elliptic.private.as_str()] {
        let other = with(good.clone(), "/private_key", json!(private));
        assert_eq!(said(&properties(&other))?, format!("{begin}: its `private_key` is no RSA key"));
    }
    Ok(())
}

#[test]
fn each_property_has_its_form() -> Test {
    let required = "`package_name` is required; `service_account_key_file_name` is required; \
                    `service_account_key` is required";
    assert_eq!(said(&json!({}))?, required);

    let good = properties(&key(&rsa()?));
    assert!(
        Record::<GooglePlay>::load(&good)?.config()?.google_play_protected_refs,
        "unless it is switched off"
    );
    let name = "`package_name` must be words with dots in between, such as `com.example.myapp`";
    let deep = format!("a{}", ".b".repeat(20));
    for (package, violation) in [
        ("com.example", ""),
        ("Com.Example_2.app", ""),
        (deep.as_str(), ""),
        (&format!("{deep}.b"), name),
        ("example", name),
        ("com.", name),
        ("com.2example", name),
        ("com.example/../x", name),
        ("com.example\n", name),
    ] {
        assert_eq!(said(&with(good.clone(), "/package_name", json!(package)))?, violation, "{package}");
    }
    Ok(())
}
