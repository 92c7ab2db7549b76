//! The other documents that are made of the metadata.

mod declared;

use std::error::Error;

use catalogue::REGISTRY;
use integrations_runtime::{IntegrationSpec, schema};
use serde_json::{Value as Json, json};

use declared::DECLARED;

type Test = Result<(), Box<dyn Error>>;

fn specs() -> impl Iterator<Item = &'static IntegrationSpec> {
    REGISTRY.iter().chain(&DECLARED).map(integrations_runtime::Entry::spec)
}

#[test]
fn every_spec_is_of_the_format_that_is_published() -> Test {
    let published: Json = serde_json::from_str(schema::METADATA)?;
    jsonschema::draft202012::meta::validate(&published).map_err(|error| error.to_string())?;
    let published = jsonschema::draft202012::new(&published)?;
    for spec in specs() {
        let metadata = serde_json::to_value(spec)?;
        let errors: Vec<String> = published
            .iter_errors(&metadata)
            .map(|error| format!("{error} at {}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", spec.name);
    }
    // It is no schema that takes anything.
    let mut wrong = serde_json::to_value(DECLARED.iter().next().ok_or("none")?.spec())?;
    if let Some(Json::Object(field)) = wrong.pointer_mut("/fields/0") {
        field.insert("tpye".to_owned(), json!("text"));
    }
    assert!(!published.is_valid(&wrong));
    Ok(())
}

#[test]
fn a_reference_says_what_three_pages_say() -> Test {
    let everything = DECLARED.get("everything").ok_or("no such integration")?.spec();
    let page = schema::reference(everything);
    for line in [
        "# Everything",
        "| `everything` | common | project, group, instance |",
        "- **Ranged**: -5 to 5.",
        "| `text` | string | yes | Text. 2 to 5 characters. |",
        "| `pattern` | string | no | Pattern. Matches `^[A-Z]+-[0-9]+$`. At most 6 characters. |",
        "| `branches` | string | yes | Branches. One of `all` (All), `default` (Default branch). |",
        "| `branch` | string | no | Branch. Default: `main`. |",
    ] {
        assert!(page.lines().any(|known| known == line), "no line `{line}` in:\n{page}");
    }
    let conditions = schema::reference(DECLARED.get("conditions").ok_or("no such integration")?.spec());
    let switched = schema::reference(DECLARED.get("switched").ok_or("no such integration")?.spec());
    for said in [
        "| `push_events`, off at first |",
        "| `issues_events`, that of Issue |",
        "| `group_mention_events`, off at first; only at group |",
        "| `group_mention_events` | boolean | no | ",
    ] {
        assert!(switched.contains(said), "no `{said}` in:\n{switched}");
    }
    assert!(!switched.contains("| `work_item_events` |"), "it has no switch:\n{switched}");
    assert!(conditions.contains("| if `mode = \"tls\"` |"), "{conditions}");
    Ok(())
}

#[test]
fn an_openapi_document_offers_every_integration_at_its_levels() -> Test {
    let document = schema::openapi(specs(), "Product", "1.0");
    let paths = document.get("paths").and_then(Json::as_object).ok_or("no paths")?;
    let levels: usize = specs().map(|spec| spec.levels.len()).sum();
    assert_eq!(paths.len(), levels);
    let password = document.pointer("/components/schemas/everything/properties/password").ok_or("none")?;
    assert_eq!(password.get("writeOnly"), Some(&json!(true)));
    let text = document.to_string();
    assert!(!text.contains("\"required\":[\"text\""), "a body may leave anything out");
    Ok(())
}
