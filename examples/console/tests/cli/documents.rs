//! What other programs read of an integration: schemas, forms of front ends, `OpenAPI`, TypeScript, references.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use catalogue::REGISTRY;
use integrations_runtime::{Entry, schema};
use serde_json::Value;

use super::{code, console, shown};

/// What a command prints, where it succeeds.
fn printed(arguments: &[&str]) -> String {
    let output = console(arguments, "");
    assert_eq!(code(&output), 0, "{arguments:?}: {}", shown(&output));
    String::from_utf8(output.stdout).unwrap()
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&printed(arguments)).unwrap()
}

/// A file that the catalogue has of itself.
fn of_catalogue(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalogue").join(path)).unwrap()
}

/// A folder of its own for a test, removed when dropped.
struct Folder(PathBuf);

impl Folder {
    fn of(name: &str) -> Self {
        Self(std::env::temp_dir().join(format!("console-{}-{name}", std::process::id())).join("deep"))
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }

    /// The names of the files.
    fn names(&self) -> BTreeSet<String> {
        fs::read_dir(&self.0).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(self.0.parent().unwrap());
    }
}

fn specs() -> impl Iterator<Item = &'static integrations_runtime::IntegrationSpec> {
    REGISTRY.iter().map(Entry::spec)
}

#[test]
fn schema_is_that_of_one_or_of_all() {
    let slack = json(&["schema", "slack"]);
    assert_eq!(slack, schema::configuration(REGISTRY.get("slack").unwrap().spec()));
    assert_eq!(slack["properties"]["webhook"]["writeOnly"], true);
    assert_eq!(json(&["schema", "slack", "--dialect", "2020-12"]), slack);
    let all = json(&["schema"]);
    assert_eq!(all, json(&["schema", "all"]));
    assert_eq!((all.as_object().unwrap().len(), &all["slack"]), (REGISTRY.len(), &slack));
}

#[test]
fn schema_writes_a_file_each() {
    let folder = Folder::of("schema");
    let said = printed(&["schema", "--out", folder.path()]);
    assert_eq!(said.trim(), format!("wrote 31 files to {}", folder.path()));
    let names: BTreeSet<_> = specs().map(|spec| format!("{}.schema.json", spec.name)).collect();
    assert_eq!(folder.names(), names);
    let jenkins: Value = serde_json::from_str(&folder.read("jenkins.schema.json")).unwrap();
    assert_eq!(jenkins, json(&["schema", "jenkins"]));

    let one = Folder::of("schema-of-one");
    assert!(printed(&["schema", "jira", "--out", one.path()]).starts_with("wrote 1 file to "));
    assert_eq!(one.names(), BTreeSet::from(["jira.schema.json".to_owned()]));

    let output = console(&["schema", "jira", "--out", "/dev/null/schemas"], "");
    assert_eq!(code(&output), 2);
    assert!(shown(&output).starts_with("cannot write into /dev/null/schemas: "), "{}", shown(&output));
}

#[test]
fn ui_is_that_of_each_library() {
    let form = REGISTRY.get("jenkins").unwrap().record().form();
    assert_eq!(json(&["ui", "jenkins", "--for", "rjsf"]), schema::rjsf(&form));
    assert_eq!(json(&["ui", "jenkins", "--for", "json-forms"]), schema::json_forms(&form));
    let all = json(&["ui", "all", "--for", "rjsf"]);
    assert_eq!((all.as_object().unwrap().len(), &all["jenkins"]), (REGISTRY.len(), &schema::rjsf(&form)));

    let folder = Folder::of("ui");
    printed(&["ui", "all", "--for", "json-forms", "--out", folder.path()]);
    assert!(folder.names().contains("jenkins.json-forms.json"), "{:?}", folder.names());
}

#[test]
fn openapi_and_typescript_are_those_of_the_catalogue() {
    assert_eq!(printed(&["openapi"]).trim_end(), of_catalogue("api/openapi.json").trim_end());
    assert_eq!(printed(&["typescript"]).trim_end(), of_catalogue("api/integrations.ts").trim_end());
    let one = json(&["openapi", "jenkins"]);
    let paths: Vec<&String> = one["paths"].as_object().unwrap().keys().collect();
    assert_eq!(paths, ["/projects/{id}/integrations/jenkins"]);
    let types = printed(&["typescript", "jenkins"]);
    assert!(types.contains("export interface JenkinsConfiguration {") && !types.contains("Slack"), "{types}");
}

#[test]
fn html_is_the_form_of_a_new_record() {
    let page = printed(&["html", "jenkins"]);
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("name=\"jenkins_url\""), "{page}");
    assert_eq!(printed(&["html"]).matches("<!DOCTYPE html>").count(), 31);
}

#[test]
fn docs_are_those_of_the_catalogue() {
    assert_eq!(printed(&["docs", "slack"]).trim_end(), of_catalogue("docs/slack.md").trim_end());
    let all = printed(&["docs"]);
    let titles: Vec<&str> = all.lines().filter_map(|line| line.strip_prefix("# ")).collect();
    assert_eq!(titles, specs().map(|spec| spec.title).collect::<Vec<_>>());

    let folder = Folder::of("docs");
    printed(&["docs", "--out", folder.path()]);
    for spec in specs() {
        let name = format!("{}.md", spec.name);
        assert_eq!(folder.read(&name), of_catalogue(&format!("docs/{name}")), "{name}");
    }
    assert_eq!(folder.names().len(), REGISTRY.len());
}

#[test]
fn what_is_not_known_is_exit_code_2() {
    for command in ["schema", "openapi", "typescript", "docs", "html"] {
        let output = console(&[command, "slak"], "");
        assert_eq!(code(&output), 2, "{command}");
        let expected = "unknown integration `slak`\nknown integrations: apple_app_store, asana, ";
        assert!(shown(&output).starts_with(expected), "{command}: {}", shown(&output));
    }
    for (arguments, known) in [
        (["ui", "slack", "--for", "angular"], "[possible values: rjsf, json-forms]"),
        (["schema", "slack", "--dialect", "draft-04"], "[possible values: 2020-12]"),
        (["ui", "slak", "--for", "rjsf"], "known integrations: apple_app_store, "),
    ] {
        let output = console(&arguments, "");
        assert_eq!(code(&output), 2, "{arguments:?}");
        assert!(shown(&output).contains(known), "{arguments:?}: {}", shown(&output));
    }
    assert_eq!(code(&console(&["ui", "slack"], "")), 2, "the library has to be said");
}
