//! The forms in react-jsonschema-form and JSON Forms, in a browser: what is drawn, and what a person does with it.

mod browser;
#[path = "../schema/declared.rs"]
mod declared;
mod install;
mod plays;
mod product;

use std::error::Error;
use std::path::Path;
use std::process::Command;

use integrations_runtime::{AnyRecord, Entry};
use serde_json::{Map, Value as Json, json};
use tokio::runtime::Runtime;

use product::{JSON_FORMS, Product, RJSF, Renderer};

type Test = Result<(), Box<dyn Error>>;

/// A renderer's page, served, and a browser to look at it.
struct Stage {
    renderer: Renderer,
    scripts: &'static Path,
    chromium: &'static str,
    product: Product,
    /// The product's.
    _runtime: Runtime,
}

impl Stage {
    /// `None` where there is no browser, or no renderer.
    fn set(renderer: Renderer) -> Result<Option<Self>, Box<dyn Error>> {
        let (Some(scripts), Some(chromium)) = (install::scripts()?, install::chromium()) else { return Ok(None) };
        let bundle =
            Command::new("node").arg(scripts.join("bundle.mjs")).arg(format!("{}.jsx", renderer.name)).output()?;
        if !bundle.status.success() {
            return Err(String::from_utf8_lossy(&bundle.stderr).into());
        }
        let runtime = Runtime::new()?;
        let product = runtime.block_on(Product::start(renderer, String::from_utf8(bundle.stdout)?))?;
        Ok(Some(Self { renderer, scripts, chromium, product, _runtime: runtime }))
    }

    fn play(&self, name: &str, steps: &[Json]) -> Test {
        let played = browser::play(self.scripts, self.chromium, self.renderer.name, steps);
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

    let mut steps = vec![
        json!({ "step": "open", "url": stage.product.url(name) }),
        drawn(&form, record.as_ref()),
    ];
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

#[test]
fn rjsf_plays_every_integration_of_the_catalogue() -> Test {
    every_integration(RJSF)
}

#[test]
fn json_forms_plays_every_integration_of_the_catalogue() -> Test {
    every_integration(JSON_FORMS)
}
