//! What is made of the declarations, as it is checked in: what a change of a declaration, or of what reads it, changes is
//! seen there. `BLESS=1 cargo test -p catalogue --test generated` writes it.
//!
//! `specs/` has the metadata of each integration, `docs/` its reference, `api/` an `OpenAPI` document and the types in
//! TypeScript.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use catalogue::REGISTRY;
use integrations_runtime::{Entry, IntegrationSpec, schema};
use serde_json::Value as Json;

type Test = Result<(), Box<dyn Error>>;

fn specs() -> impl Iterator<Item = &'static IntegrationSpec> {
    REGISTRY.iter().map(Entry::spec)
}

fn pretty(value: &Json) -> Result<String, serde_json::Error> {
    Ok(format!("{}\n", serde_json::to_string_pretty(value)?))
}

/// That a folder holds these files, and nothing else.
fn folder_is(name: &str, files: impl IntoIterator<Item = (String, String)>) -> Test {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let bless = std::env::var_os("BLESS").is_some();
    let (mut names, mut changed) = (BTreeSet::new(), Vec::new());
    for (file, now) in files {
        let path = folder.join(&file);
        if bless {
            fs::create_dir_all(&folder)?;
            fs::write(&path, &now)?;
        }
        if fs::read_to_string(&path).ok().as_deref() != Some(&now) {
            changed.push(file.clone());
        }
        names.insert(file.into());
    }
    assert!(changed.is_empty(), "not as in `{name}/`, where `BLESS=1` writes them: {changed:?}");
    let there = fs::read_dir(&folder)?.map(|file| Ok(file?.file_name())).collect::<std::io::Result<_>>()?;
    assert_eq!(names, there, "the files of `{name}/`");
    Ok(())
}

#[test]
fn the_metadata_are_those_checked_in() -> Test {
    let files =
        specs().map(|spec| Ok((format!("{}.json", spec.name), pretty(&serde_json::to_value(spec)?)?)));
    folder_is("specs", files.collect::<Result<Vec<_>, Box<dyn Error>>>()?)
}

#[test]
fn the_references_are_those_checked_in() -> Test {
    folder_is("docs", specs().map(|spec| (format!("{}.md", spec.name), schema::reference(spec))))
}

#[test]
fn the_api_is_the_one_checked_in() -> Test {
    let openapi = pretty(&schema::openapi(specs(), "The catalogue's integrations", "1"))?;
    let types = schema::typescript(specs());
    folder_is("api", [("openapi.json".to_owned(), openapi), ("integrations.ts".to_owned(), types)])
}
