//! The form in Chromium: what a person does in it, with the script and without.

mod cases;
mod chromium;
mod forms;
#[path = "../installed.rs"]
mod installed;
mod pairs;
mod site;

use std::error::Error;

use catalogue::REGISTRY;
use integrations_runtime::{AnyRecord, Entry, Form, FormField, Record};
use serde_json::{Map, Value as Json, json};

use chromium::browser;
use forms::{Checked, Hostile, Mail, Truth};
use site::Site;

type Tested = Result<(), Box<dyn Error>>;

/// A member of what was seen.
fn at<'a>(seen: &'a Json, member: &str) -> &'a Json {
    seen.get(member).unwrap_or(&Json::Null)
}

fn drawn(form: &Form) -> Vec<&FormField> {
    form.fields.iter().chain(form.events.iter().flat_map(|event| &event.fields)).collect()
}

/// The members of the example that a form draws, in its order, and the others.
fn example(entry: &Entry) -> (Map<String, Json>, Map<String, Json>) {
    let example = catalogue::example(entry.spec().name).unwrap_or_default();
    let members = example.as_object().cloned().unwrap_or_default();
    let form = entry.record().form();
    members.into_iter().partition(|(name, _)| drawn(&form).iter().any(|field| field.name == name))
}

/// A value that is refused: no URL, or nothing where something must be.
fn wrong(entry: &Entry, values: &Map<String, Json>) -> Option<Json> {
    let form = entry.record().form();
    let drawn = drawn(&form);
    let of_example = || drawn.iter().filter(|field| values.contains_key(field.name));
    let url = of_example().find(|field| field.format == Some("uri") && !field.secret);
    let required = || of_example().find(|field| field.required && field.default.is_none());
    let url = url.map(|field| json!({ "field": field.name, "value": "no url" }));
    // A select cannot be emptied, once it is filled in.
    url.or_else(|| required().map(|field| json!({ "field": field.name, "value": "" })))
}

/// A person fills in every integration of the catalogue: one value is wrong at first.
async fn fill_the_catalogue(with_script: bool) -> Tested {
    let Some(browser) = browser() else { return Ok(()) };
    let (mut records, mut integrations) = (Vec::new(), Vec::new());
    for entry in &REGISTRY {
        let (values, others) = example(entry);
        let mut record = entry.record();
        record.assign(&others.into())?;
        record.saved();
        records.push(record);
        integrations
            .push(json!({ "name": entry.spec().name, "wrong": wrong(entry, &values), "values": values }));
    }
    let site = Site::of(records).await?;
    let played =
        json!({ "base": site.base(), "integrations": integrations, "javaScriptEnabled": with_script });
    let seen = browser.play("fill", played).await?;
    let seen = seen.as_array().ok_or("not a list")?;
    assert_eq!(seen.len(), REGISTRY.len());
    for (one, asked) in seen.iter().zip(&integrations) {
        let name = one["name"].as_str().unwrap_or_default();
        assert_eq!(one["unfilled"], json!([]), "{name}");
        assert_eq!(one["complaints"], json!([]), "{name}");
        if let Some(field) = at(at(asked, "wrong"), "field").as_str() {
            let problems = at(one, "problems");
            let id = format!("{name}-{field}");
            assert!(problems["shown"] == true && problems["focused"] == true, "{name}: {problems}");
            assert!(
                problems["links"].as_array().is_some_and(|links| links.contains(&id.clone().into())),
                "{name}: {problems}"
            );
            assert_eq!((&one["kept"], &one["reached"]), (&json!(true), &json!(id)), "{name}: {one}");
        }
        let mut expected = REGISTRY.get(name).ok_or("no such entry")?.record();
        expected.assign(&catalogue::example(name).unwrap_or_default())?;
        assert_eq!(site.properties(name)?, expected.properties(), "{name}");
        let (active, valid) = site.look(name, |record| (record.is_active(), record.validate_complete()))?;
        assert_eq!((active, valid), (expected.form().manual_activation, Ok(())), "{name}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_integration_is_filled_in_corrected_and_saved_with_the_script() -> Tested {
    fill_the_catalogue(true).await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_integration_is_filled_in_corrected_and_saved_without_javascript() -> Tested {
    fill_the_catalogue(false).await
}

async fn mail(with_script: bool) -> Result<Option<(Json, Json)>, Box<dyn Error>> {
    let Some(browser) = browser() else { return Ok(None) };
    let site = Site::of([Box::new(Record::<Mail>::new()) as Box<dyn AnyRecord>]).await?;
    let seen =
        browser.play("conditions", json!({ "base": site.base(), "javaScriptEnabled": with_script })).await?;
    Ok(Some((seen, site.properties("mail")?)))
}

/// What is saved: the certificate was hidden again.
fn saved_mail() -> Json {
    json!({ "mode": "plain", "user": " jo", "password": "correct horse" })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conditional_field_comes_and_goes_with_the_script() -> Tested {
    let Some((seen, saved)) = mail(true).await? else { return Ok(()) };
    let of = |member: &str| -> Vec<bool> {
        seen.as_array().into_iter().flatten().map(|look| at(look, member) == true).collect()
    };
    assert_eq!(of("certificate"), [false, true, true, true, false]);
    assert_eq!(of("mark"), [false, false, true, true, false], "it is required for TLS alone");
    assert_eq!(of("password"), [false, false, false, true, true], "a blank user is none");
    assert!(!seen.to_string().contains("Only where"), "{seen}");
    let described = seen.pointer("/0/described").and_then(Json::as_str);
    assert_eq!(described, Some("mail-certificate:errors"));
    assert_eq!(saved, saved_mail());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conditional_field_says_when_it_counts_without_javascript() -> Tested {
    let Some((seen, saved)) = mail(false).await? else { return Ok(()) };
    for look in seen.as_array().ok_or("not a list")? {
        let text = look["text"].as_str().unwrap_or_default();
        assert!(look["certificate"] == true && look["password"] == true, "{look}");
        assert!(
            text.contains("Only where “Mode” is not “Plain”.\n\nRequired where “Mode” is “TLS”."),
            "{text}"
        );
        assert!(text.contains("Only where “User” is filled in."), "{text}");
    }
    assert_eq!(saved, saved_mail());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_script_shows_what_the_runtime_shows_for_random_conditions_and_values() -> Tested {
    let Some(browser) = browser() else { return Ok(()) };
    let cases = cases::truth(400)?;
    let stored = || Record::<Truth>::load(&cases::stored());
    let site = Site::of([Box::new(stored()?) as Box<dyn AnyRecord>]).await?;
    let asked: Json =
        cases.iter().map(|case| json!({ "values": case.values, "condition": case.condition })).collect();
    let seen = browser.play("truth", json!({ "base": site.base(), "cases": asked })).await?;
    let (mut shown, mut hidden) = (0, 0);
    for (case, seen) in cases.iter().zip(seen.as_array().ok_or("not a list")?) {
        let seen: Vec<&str> = seen.as_array().into_iter().flatten().filter_map(Json::as_str).collect();
        let expected = case.shown(stored()?)?;
        assert_eq!(seen, expected, "{:?} with {}", case.condition, json!(case.values));
        if seen.contains(&"target") { shown += 1 } else { hidden += 1 }
    }
    assert!(shown > 80 && hidden > 80, "{shown} shown, {hidden} hidden");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_refuses_nothing_that_the_server_takes() -> Tested {
    let Some(browser) = browser() else { return Ok(()) };
    let site = Site::of([Box::new(Record::<Checked>::new()) as Box<dyn AnyRecord>]).await?;
    let values = cases::checked()?;
    let asked: Json = values.iter().map(|(field, value)| json!({ "field": field, "value": value })).collect();
    let seen = browser.play("validity", json!({ "base": site.base(), "values": asked })).await?;
    let (mut both, mut taken) = (0, 0);
    for ((field, value), passed) in values.iter().zip(seen.as_array().ok_or("not a list")?) {
        let mut record = Record::<Checked>::new();
        record.activate();
        let verdict = record.assign_form([(*field, value.as_str())]).and_then(|()| record.validate());
        match (verdict, passed == true) {
            (Ok(()), true) => taken += 1,
            (Err(_), false) => both += 1,
            (Err(_), true) => {}
            (Ok(()), false) => return Err(format!("only the browser refuses {value:?} of {field}").into()),
        }
    }
    assert!(both > 20 && taken > 20, "{both} refused by both, {taken} taken");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_texts_of_a_declaration_and_a_record_stay_text() -> Tested {
    let Some(browser) = browser() else { return Ok(()) };
    let stored = cases::hostile();
    let record = Record::<Hostile>::load(&stored)?;
    let form = json!(record.form());
    let site = Site::of([Box::new(record) as Box<dyn AnyRecord>]).await?;
    let seen = browser
        .play("hostile", json!({ "base": site.base(), "paths": ["/form/hostile", "/bare/hostile"] }))
        .await?;
    for page in seen.as_array().ok_or("not a list")? {
        assert_eq!((&page["dialogs"], &page["errors"]), (&json!([]), &json!([])), "{page}");
        for look in [at(page, "first"), at(page, "last")] {
            assert_eq!(look["hacked"], Json::Null, "{look}");
            assert_eq!(
                (&look["scripts"], &look["handlers"], &look["links"]),
                (&json!(0), &json!([]), &json!([])),
                "{look}"
            );
        }
        let first = at(page, "first");
        let text = first["text"].as_str().unwrap_or_default();
        for shown in cases::shown_texts(&form) {
            assert!(text.contains(&shown), "{shown} is not in {text}");
        }
        for (shown, of) in [
            ("values", at(&stored, "line")),
            ("values", at(&stored, "lines")),
            ("values", at(&stored, "unset")),
        ] {
            assert!(
                first[shown].as_array().is_some_and(|all| all.contains(of)),
                "{of} is not in {}",
                first[shown]
            );
        }
        assert!(first["placeholders"].to_string().contains("autofocus onfocus="), "{first}");
        let last = at(at(page, "last"), "text").as_str().unwrap_or_default();
        assert!(last.contains("<img src=x onerror=window.hacked='message'>"), "{last}");
    }
    Ok(())
}

/// Three forms: a chat with channels of its events, a CI server, a select.
const LOOKED_AT: [&str; 3] = ["slack", "jenkins", "pushover"];

fn looked_at() -> Result<Vec<Box<dyn AnyRecord>>, Box<dyn Error>> {
    let records = LOOKED_AT.map(|name| REGISTRY.get(name).map(Entry::record).ok_or("no such entry"));
    Ok(records.into_iter().collect::<Result<_, _>>()?)
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_serious_light_and_dark() -> Tested {
    let Some(browser) = browser() else { return Ok(()) };
    let site = Site::of(looked_at()?).await?;
    let found = browser.play("axe", json!({ "base": site.base(), "names": LOOKED_AT })).await?;
    let found = found.as_array().ok_or("not a list")?;
    assert_eq!(found.len(), 4 * LOOKED_AT.len());
    for page in found {
        assert!(page["passes"].as_u64() > Some(10), "{page}");
        assert_eq!(page["told"], json!([]), "{}", page["what"]);
    }
    Ok(())
}

/// Pictures for the README: `BLESS=1`.
#[tokio::test(flavor = "multi_thread")]
async fn pictures_are_taken_where_asked_for() -> Tested {
    if std::env::var_os("BLESS").is_none() {
        return Ok(());
    }
    let Some(browser) = browser() else { return Ok(()) };
    let mut records = looked_at()?;
    for record in &mut records {
        let name = record.spec().name;
        record.assign(&catalogue::example(name).unwrap_or_default())?;
        record.activate();
        record.saved();
    }
    let site = Site::of(records).await?;
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/screenshots");
    std::fs::create_dir_all(folder)?;
    let shots: Json = LOOKED_AT
        .iter()
        .map(|name| json!({ "name": name, "file": format!("{folder}/{name}.png") }))
        .collect();
    browser.play("screenshots", json!({ "base": site.base(), "shots": shots })).await?;
    Ok(())
}
