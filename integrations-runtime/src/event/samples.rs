//! A sample payload for each event of GitLab's vocabulary, written for this project.

/// The text of the sample of an event.
pub(super) fn text(event: &str) -> Option<&'static str> {
    SAMPLES.iter().find(|(name, _)| *name == event).map(|(_, text)| *text)
}

macro_rules! samples {
    ($($name:literal),* $(,)?) => { &[$(($name, include_str!(concat!("sample/", $name, ".json")))),*] };
}

const SAMPLES: &[(&str, &str)] = samples![
    "commit",
    "push",
    "tag_push",
    "issue",
    "confidential_issue",
    "merge_request",
    "note",
    "confidential_note",
    "pipeline",
    "job",
    "wiki_page",
    "deployment",
    "release",
    "incident",
    "alert",
    "work_item",
    "confidential_work_item",
    "group_mention",
    "group_confidential_mention",
    "vulnerability",
];
