//! A value for each event: `#[prop(per_event)]`.

use integrations_runtime::{Form, Integration, PerEvent, Props, Record, Secret, Url};
use serde_json::json;

use crate::common::{broken, pairs};

#[derive(Debug, Integration)]
#[integration(section(trigger))]
#[events(push, comment, merge_request)]
struct Crier {
    #[prop]
    before: bool,
    /// Where to cry it out.
    #[prop(per_event, section = trigger, placeholder = "#general", length(max = 8), alias = "room")]
    channel: PerEvent<String>,
    #[prop]
    after: Option<String>,
}

fn names<T: Integration>() -> Vec<&'static str> {
    T::SPEC.fields.iter().map(|field| field.name).collect()
}

/// The fields that each event's switch carries.
fn carried(form: &Form) -> Vec<(&'static str, Vec<&'static str>)> {
    let of = |event: &integrations_runtime::FormEvent| event.fields.iter().map(|field| field.name).collect();
    form.events.iter().map(|event| (event.name, of(event))).collect()
}

#[test]
fn works_prop_per_event() {
    let expected = ["before", "push_channel", "note_channel", "merge_request_channel", "after"];
    assert_eq!(names::<Crier>(), expected);
    let field = Crier::SPEC.field("merge_request_channel").unwrap();
    assert_eq!((field.title, field.help), ("Merge request channel", Some("Where to cry it out.")));
    assert_eq!((field.event, field.section), (Some("merge_request"), Some("trigger")));
    assert_eq!((field.placeholder, field.required), (Some("#general"), false));
    let mut record = Record::<Crier>::new();
    record.set_push_channel("#commits");
    assert_eq!((record.push_channel(), record.note_channel()), (Some("#commits"), None));
    assert!(record.push_channel_changed() && record.push_channel_was().is_none());
    assert_eq!(record.changed(), ["push_channel"]);
    let channel = record.config().unwrap().channel;
    assert_eq!(channel.iter().collect::<Vec<_>>(), [("push", &"#commits".to_owned())]);
    record.clear(Crier::PUSH_CHANNEL);
    assert_eq!(record.config().unwrap().channel.iter().count(), 0);
}

#[test]
fn each_value_has_the_props_rules() {
    let mut record = Record::<Crier>::new();
    record
        .assign(&json!({ "push_channel": "#much too long", "note_room": "#fine", "before": true }))
        .unwrap();
    assert_eq!(broken(record.config()), pairs([("push_channel", "too_long")]));
    record.assign_form([("push_room", "#short"), ("merge_request_channel", "")]).unwrap();
    let channel = record.config().unwrap().channel;
    assert_eq!(channel.get("push").map(String::as_str), Some("#short"));
    assert_eq!(channel.get("note").map(String::as_str), Some("#fine"));
    assert_eq!(channel.get("merge_request"), None);
}

#[test]
fn the_values_are_stored_and_read() {
    let stored = json!({ "before": false, "note_channel": "#notes" });
    let record = Record::<Crier>::load(&stored).unwrap();
    assert_eq!((record.note_channel(), record.has_changes()), (Some("#notes"), false));
    assert_eq!(record.properties(), stored);
}

#[test]
fn a_form_draws_them_beside_the_switches() {
    let mut record = Record::<Crier>::new();
    record.set_note_channel("#notes");
    let form = record.form();
    assert_eq!(form.fields.iter().map(|field| field.name).collect::<Vec<_>>(), ["before", "after"]);
    let expected = [
        ("push", vec!["push_channel"]),
        ("note", vec!["note_channel"]),
        ("merge_request", vec!["merge_request_channel"]),
    ];
    assert_eq!(carried(&form), expected);
    assert_eq!(form.events[1].fields[0].value, json!("#notes"));
}

#[derive(Integration)]
#[events(push)]
struct Sole {
    #[prop(per_event)]
    channel: PerEvent<String>,
    #[prop]
    last: bool,
}

#[test]
fn the_only_event_has_no_switch_to_stand_beside() {
    let form = Record::<Sole>::new().form();
    assert_eq!(form.fields.iter().map(|field| field.name).collect::<Vec<_>>(), ["push_channel", "last"]);
    assert!(form.events.is_empty());
}

/// For more events than any integration has.
#[derive(Debug, Props)]
#[props(section(trigger))]
#[events(push, issue, note, pipeline)]
struct Channels {
    #[prop]
    first: Option<String>,
    #[prop(per_event, section = trigger, validate = no_space)]
    channel: PerEvent<String>,
    #[prop(per_event, name = "hook-url", exposes_secrets)]
    hook: PerEvent<Url>,
    #[prop(validate = no_space)]
    last: Option<String>,
}

fn no_space(text: &str) -> Result<(), &'static str> {
    if text.contains(' ') { Err("has a space") } else { Ok(()) }
}

#[derive(Debug, Integration)]
#[events(note, push, tag_push)]
struct Chat {
    #[prop(per_event)]
    pass: PerEvent<Secret>,
    #[prop(flatten)]
    channels: Channels,
    /// The group would have one, were the event handled.
    #[prop]
    issue_channel: bool,
}

#[test]
fn a_group_has_the_props_of_the_events_that_the_integration_handles() {
    let expected = [
        "note_pass",
        "push_pass",
        "tag_push_pass",
        "first",
        "push_channel",
        "note_channel",
        "push_hook-url",
        "note_hook-url",
        "last",
        "issue_channel",
    ];
    assert_eq!(names::<Chat>(), expected);
    let mut record = Record::<Chat>::new();
    let input = json!({ "note_channel": "a b", "last": "c d", "push_hook-url": "https://a.example", "issue_channel": true });
    record.assign(&input).unwrap();
    assert_eq!(broken(record.config()), pairs([("note_channel", "invalid"), ("last", "invalid")]));
    record.assign(&json!({ "note_channel": "ab", "last": "cd" })).unwrap();
    let Chat { channels, issue_channel, .. } = record.config().unwrap();
    assert_eq!(channels.channel, [("note", "ab".to_owned())].into_iter().collect());
    assert_eq!(channels.hook.iter().map(|(event, _)| event).collect::<Vec<_>>(), ["push"]);
    assert!(issue_channel);
    let expected = [
        ("note", vec!["note_pass", "note_channel", "note_hook-url"]),
        ("push", vec!["push_pass", "push_channel", "push_hook-url"]),
        ("tag_push", vec!["tag_push_pass"]),
    ];
    assert_eq!(carried(&record.form()), expected);
}

#[test]
fn what_is_written_about_an_event_that_is_not_handled_is_no_part_of_the_record() {
    let mut record = Record::<Chat>::new();
    record.channels_mut().set_pipeline_channel("#ci");
    record.channels_mut().set_issue_hook(Url::parse("https://a.example").unwrap());
    assert_eq!((record.channels().pipeline_channel(), record.has_changes()), (None, false));
    assert_eq!(record.config().unwrap().channels.channel.iter().count(), 0);
    assert_eq!(record.properties(), json!({ "issue_channel": false }));
    let unknown = record.assign(&json!({ "pipeline_channel": "#ci" }));
    assert_eq!(broken(unknown), pairs([("pipeline_channel", "unknown_field")]));
    // What is stored is kept, as of any name that no prop has.
    let stored = json!({ "pipeline_channel": "#ci", "issue_channel": false });
    let record = Record::<Chat>::load(&stored).unwrap();
    assert_eq!((record.channels().pipeline_channel(), record.properties()), (None, stored));
}

#[test]
fn a_url_for_an_event_exposes_secrets_and_a_secret_for_one_is_hidden() {
    let stored = json!({ "push_hook-url": "https://a.example", "note_pass": "canary" });
    let mut record = Record::<Chat>::load(&stored).unwrap();
    assert!(!format!("{record:?} {:?} {:?}", record.form(), record.config().unwrap()).contains("canary"));
    record.channels_mut().set_push_hook(Url::parse("https://b.example").unwrap());
    assert!(record.note_pass().is_none());
    // That of an event which is not handled leads nowhere.
    record.restore_all();
    record.channels_mut().set_issue_hook(Url::parse("https://b.example").unwrap());
    assert!(record.note_pass().is_some());
}

/// Groups with props for events, in a group.
#[derive(Debug, Props)]
struct Outer {
    #[prop(flatten)]
    channels: Channels,
    #[prop]
    end: Option<String>,
}

#[derive(Debug, Integration)]
#[events(pipeline, job)]
struct Deep {
    #[prop]
    start: bool,
    #[prop(flatten)]
    outer: Outer,
    #[prop]
    rest: Option<String>,
}

#[test]
fn groups_in_groups_keep_their_places() {
    let expected = ["start", "first", "pipeline_channel", "pipeline_hook-url", "last", "end", "rest"];
    assert_eq!(names::<Deep>(), expected);
    let mut record = Record::<Deep>::new();
    let texts = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), json!(name))).collect();
    let input = texts(&["first", "pipeline_channel", "last", "end", "rest"]);
    record.assign(&serde_json::Value::Object(input)).unwrap();
    record.outer_mut().channels_mut().set_push_channel("#gone");
    let Deep { outer: Outer { channels, end }, rest, .. } = record.config().unwrap();
    assert_eq!(channels.channel, [("pipeline", "pipeline_channel".to_owned())].into_iter().collect());
    assert_eq!((channels.first.as_deref(), channels.last.as_deref()), (Some("first"), Some("last")));
    assert_eq!((end.as_deref(), rest.as_deref()), (Some("end"), Some("rest")));
    assert_eq!(record.outer().channels().push_channel(), None);
}
