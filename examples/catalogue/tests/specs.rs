//! The metadata of every integration, as it is checked in: what a change of a declaration, or of the derive, changes is
//! seen in `specs/`. `BLESS=1 cargo test -p catalogue --test specs` writes them.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::Path;

use catalogue::REGISTRY;

#[test]
fn the_metadata_are_those_checked_in() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("specs");
    let bless = std::env::var_os("BLESS").is_some();
    let mut changed = Vec::new();
    let mut files = BTreeSet::new();
    for entry in &REGISTRY {
        let name = entry.spec().name;
        let file = folder.join(format!("{name}.json"));
        let now = format!("{}\n", serde_json::to_string_pretty(entry.spec())?);
        if bless {
            fs::create_dir_all(&folder)?;
            fs::write(&file, &now)?;
        }
        if fs::read_to_string(&file).ok().as_deref() != Some(&now) {
            changed.push(name);
        }
        files.insert(format!("{name}.json").into());
    }
    assert!(changed.is_empty(), "not as in `specs/`, where `BLESS=1` writes them: {changed:?}");
    let there = fs::read_dir(&folder)?.map(|file| Ok(file?.file_name())).collect::<std::io::Result<_>>()?;
    assert_eq!(files, there, "a file an integration");
    Ok(())
}
