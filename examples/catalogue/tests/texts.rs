//! The keys of the catalogue's texts, as a product that translates them would test its translations; and what is made of them.

use std::collections::BTreeSet;

use catalogue::{REGISTRY, example};

#[test]
fn each_text_has_a_key_of_its_own() {
    let keys: Vec<String> = REGISTRY.texts().map(|text| text.key).collect();
    let unique: BTreeSet<&str> = keys.iter().map(String::as_str).collect();
    assert_eq!(unique.len(), keys.len());
    for key in [
        "slack.title",
        "slack.props.webhook.non_empty_password_title",
        "slack.props.branches_to_be_notified.choices.default_and_protected",
        "slack.events.push.description",
        "external_wiki.sections.connection.title",
        "external_wiki.help",
    ] {
        assert!(unique.contains(key), "`{key}` is the key of no text");
    }
    assert_eq!(REGISTRY.check_catalogue(&keys), Ok(()));
}

#[test]
fn a_catalogue_of_before_a_change_is_found_out() -> Result<(), &'static str> {
    let before = REGISTRY.texts().map(|text| text.key.replace("slack.props.webhook", "slack.props.url"));
    let error = REGISTRY.check_catalogue(before).err().ok_or("nothing was found")?;
    assert!(error.missing.iter().all(|key| key.starts_with("slack.props.webhook.")));
    assert_eq!(error.stale.len(), error.missing.len());
    assert!(error.missing.contains(&"slack.props.webhook.title".to_owned()), "{error}");
    Ok(())
}

/// Not of the texts alone: the whole of each form and of the metadata.
#[test]
fn what_is_written_once_is_what_serde_json_writes() -> Result<(), Box<dyn std::error::Error>> {
    for entry in &REGISTRY {
        let name = entry.spec().name;
        let mut record = entry.record();
        for input in [None, Some(example(name).ok_or("no example")?)] {
            if let Some(input) = input {
                record.assign(&input)?;
            }
            let form = record.form();
            assert_eq!(form.to_json()?, serde_json::to_string(&form)?, "{name}");
        }
        assert_eq!(entry.spec_json(), serde_json::to_string(entry.spec())?, "{name}");
    }
    Ok(())
}
