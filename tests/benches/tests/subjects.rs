//! What is compared does the same on each side: looked at before it is measured, and here without measuring.

use std::fs;

use integrations_benches::Fallible;
use integrations_benches::generate::{Side, library};
use integrations_benches::peers::PEERS;
use integrations_benches::purposes::purposes;
use integrations_benches::subjects::{self, bell, dispatching, forms, held};

#[test]
fn a_configuration_has_the_same_values_and_the_same_broken_rules() -> Fallible<()> {
    bell::check()
}

#[test]
fn a_form_and_the_metadata_are_the_same_json() -> Fallible<()> {
    forms::check()
}

/// One test, as it counts what is read in one place.
#[test]
fn a_payload_is_read_once_however_many_match() -> Fallible<()> {
    [1, 10, 100].into_iter().try_for_each(|matching| {
        assert_eq!(dispatching::check(matching)?, 1);
        Ok(())
    })
}

#[test]
fn records_hold_what_was_stored_and_what_was_edited() -> Fallible<()> {
    held::check()
}

/// That of dispatching is run above: its counts are for one thread.
#[test]
fn each_subject_runs() -> Fallible<()> {
    [bell::SUBJECTS, forms::SUBJECTS]
        .concat()
        .iter()
        .try_for_each(|subject| (subjects::find(subject.name)?.run)(2))
}

#[test]
fn each_dependency_has_a_reason_and_each_reason_a_dependency() -> Fallible<()> {
    assert!(purposes()?.len() > 10);
    Ok(())
}

#[test]
fn the_peers_are_those_that_are_built() -> Fallible<()> {
    let lock = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.lock"))?;
    // The others are only built by what is generated, which asks for no other version.
    let others = ["schemars", "getset"];
    for peer in PEERS.iter().filter(|peer| !others.contains(&peer.name)) {
        let built = format!("name = \"{}\"\nversion = \"{}\"\n", peer.name, peer.version);
        assert!(lock.contains(&built), "`Cargo.lock` has another {}", peer.name);
    }
    Ok(())
}

#[test]
fn every_side_has_the_same_fields() -> Fallible<()> {
    let fields = |side| -> Fallible<Vec<String>> {
        let source = library(side, 2, 16)?;
        Ok(source.lines().filter(|line| line.starts_with("        pub ")).map(ToOwned::to_owned).collect())
    };
    let plain = fields(Side::Plain)?;
    assert_eq!(plain.len(), 32);
    for side in [Side::Ours, Side::Serde, Side::Stack] {
        assert_eq!(fields(side)?, plain, "{}", side.name());
    }
    Ok(())
}
