//! The forms in react-jsonschema-form and JSON Forms, in a browser: what is drawn, and what a person does with it.

mod browser;
#[path = "../schema/declared.rs"]
mod declared;
mod hostile;
mod install;
#[path = "../installed.rs"]
mod installed;
mod plays;
mod product;

use std::error::Error;
use std::path::Path;
use std::process::Command;

use integrations_runtime::{AnyRecord, Entry};
use serde_json::{Map, Value as Json, json};
use tokio::runtime::Runtime;

use declared::DECLARED;
use hostile::HOSTILE;
use product::{JSON_FORMS, Product, RJSF, Renderer};

type Test = Result<(), Box<dyn Error>>;

/// A renderer's page, served, and a browser to look at it.
struct Stage {
    renderer: Renderer,
    scripts: &'static Path,
    chromium: std::path::PathBuf,
    product: Product,
    /// The product's.
    _runtime: Runtime,
}

impl Stage {
    /// `None` where there is no browser, or no renderer.
    fn set(renderer: Renderer) -> Result<Option<Self>, Box<dyn Error>> {
        let (Some(scripts), Some(chromium)) = (install::scripts()?, install::chromium()) else {
            return Ok(None);
        };
        let bundle = Command::new("node")
            .arg(scripts.join("bundle.mjs"))
            .arg(format!("{}.jsx", renderer.name))
            .output()?;
        if !bundle.status.success() {
            return Err(String::from_utf8_lossy(&bundle.stderr).into());
        }
        let runtime = Runtime::new()?;
        let product = runtime.block_on(Product::start(renderer, String::from_utf8(bundle.stdout)?))?;
        Ok(Some(Self { renderer, scripts, chromium, product, _runtime: runtime }))
    }

    fn play(&self, name: &str, steps: &[Json]) -> Test {
        let played = browser::play(self.scripts, &self.chromium, self.renderer.name, steps);
        played.map_err(|error| format!("{name} in {}: {error}", self.renderer.name).into())
    }
}

fn every_integration(renderer: Renderer) -> Test {
    let Some(stage) = Stage::set(renderer)? else { return Ok(()) };
    let mut failed = Vec::new();
    for entry in &catalogue::REGISTRY {
        let name = entry.spec().name;
        let example = catalogue::example(name).ok_or_else(|| format!("no example of {name}"))?;
        let example = example.as_object().cloned().unwrap_or_default();
        if let Err(error) = integration(&stage, entry, &example) {
            failed.push(error.to_string());
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(failed.join("\n\n").into()) }
}

/// It is filled in, with mistakes at first, sent, looked at again, and sent again.
fn integration(stage: &Stage, entry: &'static Entry, example: &Map<String, Json>) -> Test {
    let name = entry.spec().name;
    let exemplary = plays::exemplary(entry, example)?;
    let mut record = entry.record();
    let form = record.form();
    // A form has no fields that only an API takes.
    let is_of_form = |name: &str| plays::fields(&form).any(|field| field.name == name);
    let (example, by_api): (Map<_, _>, Map<_, _>) =
        example.clone().into_iter().partition(|(name, _)| is_of_form(name));
    let by_api = Json::Object(by_api);
    record.assign(&by_api)?;
    stage.product.keep(entry, record.as_ref());
    let drawn = |form, record| {
        let now = plays::Entered { entry, record };
        json!({ "step": "drawn", "fields": plays::drawn(stage.renderer, form, &now) })
    };

    let mut steps =
        vec![json!({ "step": "open", "url": stage.product.url(name) }), drawn(&form, record.as_ref())];
    if form.manual_activation {
        steps.push(json!({ "step": "tick", "name": "active", "on": true }));
    }
    let filled = || plays::fields(&form).filter_map(|field| Some((field, example.get(field.name)?)));
    steps.extend(filled().map(|(field, value)| plays::fill(field, value)));
    steps.push(drawn(&form, exemplary.as_ref()));
    let wrong = plays::wrong(entry, &form, &by_api, &example);
    for wrong in &wrong {
        steps.push(plays::write(&wrong.field, &wrong.text));
        steps.push(plays::submit(&["Invalid", "Refused"]));
        steps.push(json!({ "step": "says", "name": wrong.field, "refused": wrong.message }));
        let right = filled().find(|(field, _)| field.name == wrong.field);
        steps.extend(right.map(|(field, value)| plays::fill(field, value)));
    }
    steps.push(plays::submit(&["Saved"]));
    stage.play(name, &steps)?;
    same(name, stage.product.kept(name)?.as_ref(), exemplary.as_ref())?;

    // What is stored is drawn; secrets stay though none is sent.
    let again = [
        json!({ "step": "open", "url": stage.product.url(name) }),
        drawn(&exemplary.form(), exemplary.as_ref()),
        plays::submit(&["Saved"]),
    ];
    stage.play(name, &again)?;
    same(name, stage.product.kept(name)?.as_ref(), exemplary.as_ref())?;
    println!("{name}: {} fields, {} mistakes", plays::fields(&form).count(), wrong.len());
    Ok(())
}

/// The same values, secrets and switches.
fn same(name: &str, ours: &dyn AnyRecord, theirs: &dyn AnyRecord) -> Test {
    let of = |record: &dyn AnyRecord| {
        let form = record.form();
        let values: Map<String, Json> =
            plays::fields(&form).map(|field| (field.name.to_owned(), field.value.clone())).collect();
        let switches: Map<String, Json> =
            form.events.iter().map(|event| (event.field.to_owned(), event.value.into())).collect();
        let properties = record.properties();
        let secret = |name: &&str| properties.get(*name).cloned();
        let secrets: Vec<Option<Json>> =
            plays::fields(&form).filter(|field| field.secret).map(|field| secret(&field.name)).collect();
        (record.is_active(), values, switches, secrets)
    };
    let (ours, theirs) = (of(ours), of(theirs));
    if ours == theirs {
        Ok(())
    } else {
        // The secrets are made up.
        Err(format!("{name}: stored {ours:?}, expected {theirs:?}").into())
    }
}

/// Steps that fill in a field at a time, and look after each whether what is drawn is what a record says that was given the
/// same.
fn walk(stage: &Stage, entry: &'static Entry, inputs: &[(&str, Json)]) -> Result<Vec<Json>, Box<dyn Error>> {
    let mut record = entry.record();
    let form = record.form();
    stage.product.keep(entry, record.as_ref());
    let mut steps = vec![json!({ "step": "open", "url": stage.product.url(entry.spec().name) })];
    for (name, value) in inputs {
        let field = plays::fields(&form).find(|field| field.name == *name).ok_or("no such field")?;
        steps.push(plays::fill(field, value));
        record.assign(&json!({ *name: value }))?;
        let now = plays::Entered { entry, record: record.as_ref() };
        steps.push(json!({ "step": "drawn", "fields": plays::drawn(stage.renderer, &form, &now) }));
    }
    Ok(steps)
}

fn declared(name: &str) -> Result<&'static Entry, String> {
    DECLARED.get(name).ok_or_else(|| format!("no declaration of {name}"))
}

fn every_declaration(renderer: Renderer) -> Test {
    let Some(stage) = Stage::set(renderer)? else { return Ok(()) };
    for (name, example) in [
        (
            "everything",
            json!({
                "text": "abc", "pattern": "AB-1", "email": "jo@example.com", "url": "https://example.com/",
                "public": "https://example.com/x", "password": "correct horse", "small": 7, "ranged": -5,
                "float": 0.5, "single": 1.5, "on": true, "branches": "all", "several": ["all", "default"],
                "list": ["a", "b"], "numbers": [1, 0], "map": { "a": "b" }, "json": [1, { "a": "b" }],
                "branch": "trunk",
            }),
        ),
        ("switched", json!({ "push_room": "abc" })),
        (
            "conditions",
            json!({ "mode": "tls", "certificate": "abc", "other": "o", "host": "h", "labels": [] }),
        ),
        (
            "grouped",
            json!({ "login": "basic", "user": "jo", "proxy": "http", "proxy_host": "h", "proxy_port": 1 }),
        ),
    ] {
        integration(&stage, declared(name)?, example.as_object().ok_or("no object")?)?;
    }
    Ok(())
}

fn conditions(renderer: Renderer) -> Test {
    let Some(stage) = Stage::set(renderer)? else { return Ok(()) };
    let entry = declared("conditions")?;
    let mut steps = walk(
        &stage,
        entry,
        &[
            ("mode", json!("tls")),
            ("mode", json!("start_tls")),
            ("user", json!("jo")),
            ("password", json!("made up")),
            ("user", json!("")),
            ("on", json!(true)),
            ("strength", json!(9)),
            ("note", json!("n")),
            ("on", json!(false)),
            ("mode", json!("plain")),
            ("labels", json!(["a"])),
            ("label_colour", json!("red")),
            ("other", json!("o")),
            ("host", json!("h")),
        ],
    )?;
    steps.push(json!({ "step": "tick", "name": "active", "on": true }));
    steps.push(plays::submit(&["Saved"]));
    stage.play("conditions", &steps)?;
    // What is hidden was written before, and is not kept.
    let kept = stage.product.kept("conditions")?;
    for hidden in ["certificate", "password", "strength", "note"] {
        assert_eq!(kept.value(hidden), None, "{hidden}");
    }
    assert_eq!((kept.value("host"), kept.value("label_colour")), (Some(json!("h")), Some(json!("red"))));
    Ok(())
}

/// What is emptied is unset; a secret that is left empty stays.
fn emptied(renderer: Renderer) -> Test {
    let Some(stage) = Stage::set(renderer)? else { return Ok(()) };
    let entry = declared("everything")?;
    let mut record = entry.record();
    record.assign(&json!({
        "text": "abc", "pattern": "AB-1", "url": "https://example.com/", "password": "correct horse", "small": 7,
        "single": 1.5, "branches": "all", "list": ["a"], "numbers": [1], "map": { "a": "b" }, "json": [1], "active": true,
    }))?;
    stage.product.keep(entry, record.as_ref());
    let empty = |name| json!({ "step": "empty", "name": name });
    let steps = [
        json!({ "step": "open", "url": stage.product.url("everything") }),
        json!({ "step": "holds", "name": "password", "value": "" }),
        json!({ "step": "holds", "name": "pattern", "value": "AB-1" }),
        json!({ "step": "holds", "name": "map", "value": "a=b" }),
        empty("pattern"),
        empty("small"),
        empty("json"),
        empty("map"),
        json!({ "step": "list", "name": "numbers", "items": [] }),
        plays::submit(&["Saved"]),
    ];
    stage.play("everything", &steps)?;
    let kept = stage.product.kept("everything")?;
    for name in ["pattern", "small", "json"] {
        assert_eq!(kept.value(name), None, "{name}");
    }
    assert_eq!((kept.value("map"), kept.value("numbers")), (Some(json!({})), Some(json!([]))));
    assert_eq!(kept.properties().get("password"), Some(&json!("correct horse")));
    Ok(())
}

/// Whatever a declaration says stands on the page as it is.
fn markup(renderer: Renderer) -> Test {
    let Some(stage) = Stage::set(renderer)? else { return Ok(()) };
    let entry = HOSTILE.iter().next().ok_or("none")?;
    let mut record = entry.record();
    record.assign(&json!({ "text": "<img src=x onerror=alert(1)>", "choice": "b" }))?;
    stage.product.keep(entry, record.as_ref());
    let mut steps = vec![
        json!({ "step": "open", "url": stage.product.url("hostile") }),
        json!({ "step": "drawn", "fields": plays::drawn(
            renderer, &record.form(), &plays::Entered { entry, record: record.as_ref() }) }),
        json!({ "step": "holds", "name": "text", "value": "<img src=x onerror=alert(1)>" }),
        json!({ "step": "attribute", "name": "text", "attribute": "placeholder", "value": "\"><b>{{7*7}}</b>" }),
        json!({ "step": "choose", "name": "choice", "title": "<i>A</i> & \"B\"" }),
    ];
    for text in [
        "<script>alert(1)</script> **Title**",
        "[help](javascript:alert(1)) <b>bold</b> &amp;",
        "<u>Section</u>",
    ] {
        steps.push(json!({ "step": "reads", "text": text }));
    }
    steps.push(json!({ "step": "none", "selector": "#page :is(b, i, u, strong, em, a, img, script)" }));
    steps.push(json!({ "step": "tick", "name": "active", "on": true }));
    steps.push(plays::write("text", "<img src=y>"));
    // What the product says of it is no markup either.
    steps.push(plays::submit(&["Refused"]));
    steps.push(json!({ "step": "says", "name": "text", "refused": "has <b>no</b> \u{201c}y\u{201d}" }));
    steps.push(json!({ "step": "none", "selector": "#page :is(b, i, u, strong, em, a, img, script)" }));
    stage.play("hostile", &steps)
}

/// Choices that are known when it is drawn are suggested at most; the product judges what is written.
fn open_choices(renderer: Renderer) -> Test {
    let Some(stage) = Stage::set(renderer)? else { return Ok(()) };
    let entry = HOSTILE.iter().next().ok_or("none")?;
    let mut record = entry.record();
    record.assign(&json!({ "text": "a", "choice": "b", "active": true }))?;
    stage.product.keep(entry, record.as_ref());
    let unknown = json!({ "text": "a", "choice": "b", "room": "cellar" });
    let refused =
        record.assign(&unknown).and_then(|()| record.validate()).err().ok_or("a cellar is a room")?;
    let refused = refused.of("room").next().ok_or("nothing of the room")?.message();
    let steps = [
        json!({ "step": "open", "url": stage.product.url("hostile") }),
        json!({ "step": "suggests", "name": "room", "values": ["<kitchen>", "hall"] }),
        plays::write("room", "cellar"),
        plays::submit(&["Refused"]),
        json!({ "step": "says", "name": "room", "refused": refused }),
        plays::write("room", "<kitchen>"),
        plays::submit(&["Saved"]),
    ];
    stage.play("hostile", &steps)?;
    assert_eq!(stage.product.kept("hostile")?.value("room"), Some(json!("<kitchen>")));
    Ok(())
}

#[test]
fn open_choices_are_suggested_by_rjsf_and_judged_by_the_product() -> Test {
    open_choices(RJSF)
}

#[test]
fn open_choices_are_free_text_in_json_forms_and_judged_by_the_product() -> Test {
    open_choices(JSON_FORMS)
}

#[test]
fn markup_stays_text_in_rjsf() -> Test {
    markup(RJSF)
}

#[test]
fn markup_stays_text_in_json_forms() -> Test {
    markup(JSON_FORMS)
}

#[test]
fn rjsf_plays_every_kind_of_field() -> Test {
    every_declaration(RJSF)
}

#[test]
fn json_forms_plays_every_kind_of_field() -> Test {
    every_declaration(JSON_FORMS)
}

#[test]
fn rjsf_shows_hides_and_marks_by_conditions() -> Test {
    conditions(RJSF)
}

#[test]
fn json_forms_shows_and_hides_by_conditions() -> Test {
    conditions(JSON_FORMS)
}

#[test]
fn what_is_emptied_in_rjsf_is_unset() -> Test {
    emptied(RJSF)
}

#[test]
fn what_is_emptied_in_json_forms_is_unset() -> Test {
    emptied(JSON_FORMS)
}

#[test]
fn rjsf_plays_every_integration_of_the_catalogue() -> Test {
    every_integration(RJSF)
}

#[test]
fn json_forms_plays_every_integration_of_the_catalogue() -> Test {
    every_integration(JSON_FORMS)
}
