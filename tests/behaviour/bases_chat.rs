//! The base of chat notifications.

use integrations_runtime::bases::chat::{
    Branches, Chat, ChatNotification, Filters, Labels, LabelsBehavior, Line, Markdown, Markup as _, Message,
    Notify, Part, Plain, Tone,
};
use integrations_runtime::event::payload::{self, Maybe, Project};
use integrations_runtime::{
    Context, Event, Execute, ExecuteError, Integration, NotTestable, Outcome, RawEvent, Record, Registry,
    Url, registry,
};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::common::{block_on, broken, pairs};

/// A chat that is told of everything there is.
#[derive(Debug, Integration)]
#[integration(category = chat, section(connection))]
#[events(
    commit,
    push,
    tag_push,
    issue,
    confidential_issue,
    merge_request,
    note,
    confidential_note,
    pipeline,
    job,
    wiki_page,
    deployment,
    release,
    incident,
    alert,
    work_item,
    confidential_work_item,
    group_mention,
    group_confidential_mention,
    vulnerability
)]
struct Rocket {
    #[prop(flatten, section = connection)]
    chat: ChatNotification,
}

impl Notify for Rocket {
    async fn notify(&self, message: Message, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::done(format!("{}|{}", message.channels.join(" "), message.render(&Plain))))
    }
}

/// A chat with props of its own, that says a thing of its own, and cannot be tried out.
#[derive(Debug, Integration)]
#[events(push, issue, job)]
struct Telegraph {
    #[prop]
    room: String,
    #[prop(flatten)]
    filters: Filters,
}

impl Chat for Telegraph {
    fn filters(&self) -> &Filters {
        &self.filters
    }
}

impl Notify for Telegraph {
    const TESTABLE: bool = false;

    async fn notify(&self, message: Message, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::done(format!("{} {:?}: {}", self.room, message.channels, message.summary)))
    }

    fn message(&self, event: &TelegraphEvent) -> Option<Message> {
        match event {
            TelegraphEvent::Job(job) => Some(Message::new(event.name(), format!("job {}", job.build_name))),
            TelegraphEvent::Push(_) => None,
            TelegraphEvent::Issue(_) => Message::of(event),
        }
    }

    fn pass_over(&self, event: &TelegraphEvent) -> Option<&'static str> {
        self.filters().pass_over(event) // updates are told
    }
}

/// A chat that asks the service, when it is tried out, and is told of nothing.
#[derive(Debug, Integration)]
#[events()]
struct Asker {
    #[prop(flatten)]
    chat: ChatNotification,
}

impl Notify for Asker {
    async fn notify(&self, message: Message, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::done(message.summary.to_string()))
    }

    async fn test(&self, sample: Option<AskerEvent>, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::done(format!("asked, with a sample: {}", sample.is_some())))
    }
}

/// A chat and an integration that is none, side by side.
static REGISTRY: Registry = registry![Rocket, Telegraph, Asker, Bell];

#[derive(Debug, Integration)]
#[events(push)]
struct Bell {}

impl Execute for Bell {
    async fn execute(&self, _event: BellEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::done("rang"))
    }
}

const WEBHOOK: &str = "https://rocket.example.com/hooks/c4n4ry";

/// A configuration that tells everything, but for what `properties` say.
fn rocket(properties: &Json) -> Rocket {
    let mut record = Record::<Rocket>::new();
    let everything = json!({
        "webhook": WEBHOOK, "branches_to_be_notified": "all", "notify_only_broken_pipelines": false,
    });
    record.assign(&everything).unwrap();
    record.assign(properties).unwrap();
    record.config().unwrap()
}

fn event<T: Integration>(name: &str, payload: Json) -> T::Event {
    T::Event::from_raw(&RawEvent::new(name, payload)).unwrap().unwrap()
}

/// The sample of an event, with other values at some JSON pointers.
fn sample(name: &str, changes: &[(&str, Json)]) -> RocketEvent {
    let mut payload = Rocket::sample(name);
    for (pointer, value) in changes {
        let (parent, member) = pointer.rsplit_once('/').unwrap();
        let parent = payload.pointer_mut(parent).unwrap().as_object_mut().unwrap();
        parent.insert(member.to_owned(), value.clone());
    }
    event::<Rocket>(name, payload)
}

impl Rocket {
    fn sample(name: &str) -> Json {
        RocketEvent::sample(name).unwrap()
    }
}

fn run<T: Execute>(config: &T, event: T::Event) -> String {
    block_on(config.execute(event, &Context::new())).unwrap().to_string()
}

#[test]
fn each_event_is_told_or_skipped_with_a_reason() {
    let rows = [
        ("commit", "Oda Ferreira commented on commit 27e9c4d1 in harbour/lighthouse"),
        ("push", "Mira Lindqvist pushed to branch main of harbour/lighthouse (Compare changes)"),
        ("tag_push", "Mira Lindqvist pushed new tag v2.4.0 to harbour/lighthouse"),
        ("issue", "Mira Lindqvist opened issue #128 The lamp flickers in strong wind in harbour/lighthouse"),
        (
            "confidential_issue",
            "Mira Lindqvist opened confidential issue #129 The door of the lamp room has no lock in harbour/lighthouse",
        ),
        (
            "merge_request",
            "Tomas Adeyemi opened merge request !87 Shield the lamp from the wind in harbour/lighthouse",
        ),
        (
            "note",
            "Oda Ferreira commented on merge request !87 Shield the lamp from the wind in harbour/lighthouse",
        ),
        (
            "confidential_note",
            "Oda Ferreira commented confidentially on issue #129 The door of the lamp room has no lock in harbour/lighthouse",
        ),
        (
            "pipeline",
            "Pipeline #6603 of branch main by Mira Lindqvist failed after 149 s in harbour/lighthouse",
        ),
        ("wiki_page", "Oda Ferreira created wiki page Night watch in harbour/lighthouse"),
        ("deployment", "Deployment to production by Mira Lindqvist succeeded in harbour/lighthouse"),
        ("incident", "Mira Lindqvist opened incident #130 The lamp is dark in harbour/lighthouse"),
        ("alert", "Alert The lamp draws no current in harbour/lighthouse"),
        (
            "work_item",
            "Mira Lindqvist opened task #131 Replace the seal of the north window in harbour/lighthouse",
        ),
        (
            "confidential_work_item",
            "Mira Lindqvist opened confidential task #132 Change the code of the gate in harbour/lighthouse",
        ),
        (
            "group_mention",
            "Mira Lindqvist mentioned group harbour/keepers in merge request !87 Shield the lamp from the wind in harbour/lighthouse",
        ),
        (
            "group_confidential_mention",
            "Oda Ferreira mentioned group harbour/keepers in a comment on issue #129 The door of the lamp room has no lock in harbour/lighthouse",
        ),
    ];
    let rocket = rocket(&json!({}));
    for spec in Rocket::SPEC.events {
        let event = sample(spec.name, &[]);
        let Some((_, said)) = rows.iter().find(|(name, _)| *name == spec.name) else {
            assert!(["job", "release", "vulnerability"].contains(&spec.name), "{}", spec.name);
            assert_eq!(run(&rocket, event), format!("skipped: there is no message of `{}`", spec.name));
            continue;
        };
        let message = Message::of(&event).unwrap();
        assert_eq!(message.summary.to_string(), *said);
        assert_eq!(message.event, spec.name);
        assert_eq!(message.project.to_string(), "harbour/lighthouse");
        let linked =
            |line: &Line| matches!(line.parts(), [Part::Link { url, .. }] if url.scheme() == "https");
        assert!(linked(&message.title) && linked(&message.project), "{}: {message:?}", spec.name);
        assert_eq!(message.author.is_none(), spec.name == "alert", "{}", spec.name);
        assert!(message.author.iter().all(|it| !it.name.is_empty() && it.avatar.is_some()), "{message:?}");
        assert!(run(&rocket, event).starts_with("done: |"), "{}", spec.name);
    }
}

#[test]
fn a_message_has_its_parts_apart() {
    let pipeline = Message::of(&sample("pipeline", &[])).unwrap();
    assert_eq!((pipeline.tone, pipeline.title.to_string().as_str()), (Tone::Bad, "#6603"));
    let fields: Vec<_> = pipeline.fields.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(fields, ["Failed jobs"]);
    let passed =
        sample("pipeline", &[("/object_attributes/status", json!("success")), ("/builds", json!([]))]);
    let passed = Message::of(&passed).unwrap();
    assert_eq!((passed.tone, passed.fields.len()), (Tone::Good, 0));
    let push = Message::of(&sample("push", &[])).unwrap();
    assert_eq!((push.tone, push.details.len()), (Tone::Plain, 2));
    assert!(
        push.details.iter().all(|it| matches!(it.parts(), [Part::Link { .. }, Part::Text(_)])),
        "{push:?}"
    );
    // What is gone has no page, and no commits.
    let removed = Message::of(&sample("push", &[("/after", json!("0".repeat(40)))])).unwrap();
    assert!(matches!(removed.title.parts(), [Part::Text(_)]) && removed.details.is_empty(), "{removed:?}");
    // The variables of a pipeline may be secrets.
    let variables = json!([{ "key": "LAMP", "value": "c4n4ry" }]);
    let pipeline = Message::of(&sample("pipeline", &[("/object_attributes/variables", variables)])).unwrap();
    assert!(!format!("{pipeline:?}").contains("c4n4ry"));
    let long = Message::of(&sample("note", &[("/object_attributes/note", json!("ä".repeat(501)))])).unwrap();
    assert_eq!(long.details.first().map(|it| it.to_string().chars().count()), Some(500));
}

#[test]
fn a_comment_says_what_it_is_on() {
    let title =
        |name: &str, changes: &[(&str, Json)]| Message::of(&sample(name, changes)).unwrap().title.to_string();
    let nothing = ("/merge_request", json!(null));
    let on = |it: (&'static str, Json)| title("note", &[nothing.clone(), it]);
    assert_eq!(on(("/commit", json!({ "id": "27e9c4d1b6a8" }))), "commit 27e9c4d1");
    assert_eq!(on(("/snippet", json!({ "title": "A lamp" }))), "snippet A lamp");
    assert_eq!(on(("/issue", json!({ "iid": 5, "title": "Fog" }))), "issue #5 Fog");
    assert_eq!(on(("/object_attributes/noteable_type", json!("Epic"))), "epic");

    let mention = |kind: &str, it: (&'static str, Json)| {
        title("group_mention", &[nothing.clone(), ("/object_attributes/object_kind", json!(kind)), it])
    };
    assert_eq!(mention("issue", nothing.clone()), "issue #87 Shield the lamp from the wind");
    assert_eq!(mention("note", ("/commit", json!({ "id": "27e9c4d1b6a8" }))), "a comment on commit 27e9c4d1");
    let request = json!({ "iid": 5, "title": "Fog", "source_branch": "a", "target_branch": "b" });
    assert_eq!(mention("note", ("/merge_request", request)), "a comment on merge request !5 Fog");
    assert_eq!(mention("note", nothing.clone()), "a comment");
    assert_eq!(mention("design_note", nothing.clone()), "design note");
}

#[test]
fn branches_are_filtered_where_there_are_any() {
    let reason = "skipped: the branch is not one of those to be notified";
    let (r#ref, protected) = ("/object_attributes/ref", "/object_attributes/protected_ref");
    let topic = ("/ref", json!("refs/heads/topic"));
    let rows = [
        ("push", vec![], true),
        ("push", vec![("/ref_protected", json!(false))], false),
        ("push", vec![topic.clone(), ("/ref_protected", json!(false))], false),
        ("push", vec![topic, ("/ref_protected", json!(true))], true),
        ("pipeline", vec![], true),
        ("pipeline", vec![(r#ref, json!("topic")), (protected, json!(false))], false),
        ("pipeline", vec![(r#ref, json!("topic")), (protected, json!(true))], true),
        ("pipeline", vec![(r#ref, json!("v1")), ("/object_attributes/tag", json!(true))], true),
        ("deployment", vec![], true),
        ("deployment", vec![("/ref", json!("topic"))], false),
        ("deployment", vec![("/ref", json!(null))], true),
        ("tag_push", vec![], true),
        ("issue", vec![], true),
        ("merge_request", vec![], true),
    ];
    let rocket = rocket(&json!({ "branches_to_be_notified": "protected" }));
    for (name, changes, told) in rows {
        let said = run(&rocket, sample(name, &changes));
        assert_eq!(said.starts_with("done: "), told, "{name} {changes:?} {said}");
        assert!(told || said == reason, "{said}");
    }
}

#[test]
fn each_choice_of_branches_takes_its_own() {
    let project = |default: Json| -> Project {
        let json = json!({ "path_with_namespace": "a/b", "web_url": "https://h.example/a/b", "default_branch": default });
        payload::parse("push", &json).unwrap()
    };
    let (known, unknown) = (project(json!("main")), project(json!(null)));
    let (yes, no, silent) = (Maybe::Present(true), Maybe::Present(false), Maybe::Absent);
    let rows = [
        (&known, "main", yes, [true, true, true, true]),
        (&known, "main", no, [true, true, false, true]),
        (&known, "main", silent, [true, true, true, true]),
        (&known, "topic", yes, [true, false, true, true]),
        (&known, "topic", no, [true, false, false, false]),
        (&known, "topic", silent, [true, false, false, false]),
        (&unknown, "main", silent, [true, false, false, false]),
    ];
    let kinds = [Branches::All, Branches::Default, Branches::Protected, Branches::DefaultAndProtected];
    for (project, branch, protected, expected) in rows {
        let taken = kinds.map(|kind| kind.include(branch, project, protected));
        assert_eq!(taken, expected, "{branch} {protected:?}");
    }
}

#[test]
fn pipelines_are_filtered() {
    let unchanged = "skipped: the branch's pipeline status did not change";
    let rows = [
        (true, false, "failed", json!(null), "done"),
        (true, false, "success", json!(null), "skipped: the pipeline is not broken"),
        (true, false, "success", json!("fixed"), "skipped: the pipeline is not broken"),
        (false, false, "success", json!(null), "done"),
        (false, false, "running", json!(null), "skipped: the pipeline neither failed nor succeeded"),
        (false, true, "failed", json!("broken"), "done"),
        (true, true, "failed", json!("broken"), "done"),
        (false, true, "failed", json!("still_failing"), unchanged),
        (false, true, "failed", json!("fixed"), unchanged),
        (false, true, "success", json!("fixed"), "done"),
        (false, true, "success", json!(null), unchanged),
    ];
    for (broken, changes, status, of_branch, expected) in rows {
        let rocket = rocket(&json!({
            "notify_only_broken_pipelines": broken, "notify_only_when_pipeline_status_changes": changes,
        }));
        let ref_status = ("/object_attributes/ref_status_name", of_branch.clone());
        let event = sample("pipeline", &[("/object_attributes/status", json!(status)), ref_status]);
        let said = run(&rocket, event);
        assert!(said.starts_with(expected), "{broken} {changes} {status} {of_branch}: {said}");
    }
}

#[test]
fn labels_are_filtered() {
    let both = json!([{ "title": "backend" }, { "title": "urgent" }]);
    let rows = [
        ("", "match_any", both.clone(), true),
        (" ,~", "match_all", both.clone(), true),
        ("~backend, ops", "match_any", both.clone(), true),
        ("~backend, ops", "match_all", both.clone(), false),
        ("~urgent,~backend,urgent", "match_all", both, true),
        ("~ops", "match_any", json!([]), false),
        ("~ops", "match_all", json!([]), false),
        ("~Ops", "match_any", json!([{ "title": "ops" }]), false),
    ];
    let labelled =
        ["issue", "confidential_issue", "incident", "work_item", "confidential_work_item", "merge_request"];
    for (wanted, behavior, labels, told) in rows {
        let rocket = rocket(&json!({
            "labels_to_be_notified": wanted, "labels_to_be_notified_behavior": behavior,
        }));
        for name in labelled {
            let said = run(&rocket, sample(name, &[("/labels", labels.clone())]));
            assert_eq!(said.starts_with("done: "), told, "{name} {wanted} {behavior} {labels}: {said}");
            assert!(told || said == "skipped: the labels are not those to be notified", "{said}");
        }
        // The labels of a comment are those of what it is on.
        let issue = json!({ "iid": 1, "title": "x", "labels": labels });
        let request =
            json!({ "iid": 1, "title": "x", "source_branch": "a", "target_branch": "b", "labels": labels });
        for changes in [
            [("/merge_request", json!(null)), ("/issue", issue)],
            [("/issue", json!(null)), ("/merge_request", request)],
        ] {
            let said = run(&rocket, sample("note", &changes));
            assert_eq!(said.starts_with("done: "), told, "{wanted} {behavior} {changes:?}");
        }
        // Nothing else has labels to go by.
        for name in ["push", "tag_push", "pipeline", "wiki_page", "deployment", "alert", "group_mention"] {
            assert!(run(&rocket, sample(name, &[])).starts_with("done: "), "{name}");
        }
    }
    // No labels at all is no match.
    let rocket = rocket(&json!({ "labels_to_be_notified": "ops" }));
    let none = sample("issue", &[("/labels", json!(null)), ("/object_attributes/labels", json!(null))]);
    assert!(run(&rocket, none).starts_with("skipped: "));
    let Labels { labels_to_be_notified_behavior: behavior, .. } = &rocket.chat.labels;
    assert_eq!(*behavior, LabelsBehavior::MatchAny);
}

#[test]
fn updates_are_passed_over() {
    let rocket = rocket(&json!({}));
    for name in
        ["issue", "confidential_issue", "incident", "work_item", "confidential_work_item", "merge_request"]
    {
        let said = |action: &str| run(&rocket, sample(name, &[("/object_attributes/action", json!(action))]));
        assert_eq!(said("update"), "skipped: updates are not told", "{name}");
        for action in ["open", "close", "reopen", "merge", "approved"] {
            assert!(said(action).starts_with("done: "), "{name} {action}");
        }
    }
    let edited = sample("wiki_page", &[("/object_attributes/action", json!("update"))]);
    assert!(run(&rocket, edited).starts_with("done: "));
}

#[test]
fn an_event_goes_to_its_channels() {
    let all = json!({
        "channel": "#all, #more ,,#all", "issue_channel": "#i", "note_channel": "#n",
        "confidential_issue_channel": "#ci", "push_channel": "#p,#p, #q",
    });
    let general = json!({ "channel": "#all", "issue_channel": " , ", "note_channel": "#n" });
    let none = json!({});
    let rows: [(&str, &Json, &[&str]); 15] = [
        ("push", &all, &["#p", "#q"]),
        ("tag_push", &all, &["#all", "#more"]),
        ("issue", &all, &["#i"]),
        ("work_item", &all, &["#i"]),
        ("incident", &all, &["#all", "#more"]),
        ("confidential_issue", &all, &["#ci"]),
        ("confidential_work_item", &all, &["#ci"]),
        ("note", &all, &["#n"]),
        ("confidential_note", &all, &["#n"]),
        ("group_confidential_mention", &all, &["#all", "#more"]),
        ("issue", &general, &["#all"]),
        ("confidential_work_item", &general, &["#all"]),
        ("confidential_note", &general, &["#n"]),
        ("push", &none, &[]),
        ("confidential_issue", &none, &[]),
    ];
    for (name, properties, expected) in rows {
        let rocket = rocket(properties);
        assert_eq!(Chat::channels(&rocket, name), expected, "{name} {properties}");
        let said = run(&rocket, sample(name, &[]));
        assert!(said.starts_with(&format!("done: {}|", expected.join(" "))), "{name}: {said}");
    }
}

#[test]
fn an_event_has_ten_channels_at_most() {
    let channels = |count: usize| (0..count).map(|it| format!("#{it}")).collect::<Vec<_>>().join(", ");
    let mut record = Record::<Rocket>::new();
    record
        .assign(&json!({ "webhook": WEBHOOK, "push_channel": channels(10), "channel": channels(10) }))
        .unwrap();
    record.activate();
    record.validate().unwrap();
    record.assign(&json!({ "push_channel": channels(11), "alert_channel": channels(12) })).unwrap();
    assert_eq!(broken(record.validate()), pairs([("push_channel", "invalid"), ("alert_channel", "invalid")]));
    let said = record.validate().unwrap_err().to_string();
    assert!(said.starts_with("`push_channel` is too long (maximum is 10 channels)"), "{said}");
    // One that is named twice counts once.
    let twice = format!("{}, {}", channels(10), channels(10));
    record.assign(&json!({ "push_channel": twice, "alert_channel": "" })).unwrap();
    record.validate().unwrap();
    record.assign(&json!({ "channel": channels(11) })).unwrap();
    assert_eq!(broken(record.validate()), pairs([("channel", "invalid")]));
}

#[test]
fn the_form_has_the_channels_on_the_events() {
    let form = serde_json::to_value(Record::<Rocket>::new().form()).unwrap();
    let names = |list: &Json| -> Vec<String> {
        let names = list.as_array().into_iter().flatten().filter_map(|it| it["name"].as_str());
        names.map(str::to_owned).collect()
    };
    let drawn = [
        "webhook",
        "username",
        "notify_only_broken_pipelines",
        "notify_only_when_pipeline_status_changes",
        "branches_to_be_notified",
        "labels_to_be_notified",
        "labels_to_be_notified_behavior",
    ];
    assert_eq!(names(&form["fields"]), drawn);
    for event in form["events"].as_array().unwrap() {
        let name = event["name"].as_str().unwrap();
        let no_channel = ["commit", "job", "release", "work_item", "confidential_work_item", "vulnerability"]
            .contains(&name);
        let channel = format!("{name}_channel");
        let expected = if no_channel { vec![] } else { vec![channel] };
        assert_eq!(names(event.get("fields").unwrap_or(&Json::Null)), expected);
    }
    let section = |name: &str| Rocket::SPEC.field(name).and_then(|field| field.section);
    assert_eq!(
        (section("webhook"), section("branches_to_be_notified")),
        (Some("connection"), Some("configuration"))
    );
    assert!(Rocket::SPEC.field("channel").is_some_and(|field| field.api_only));
    // One that handles less has less.
    assert!(Asker::SPEC.fields.iter().all(|field| field.event.is_none()));
    let defaults = Record::<Rocket>::new().properties();
    assert_eq!(defaults["notify_only_broken_pipelines"], json!(true));
    assert_eq!(defaults["branches_to_be_notified"], json!("default"));
    assert_eq!(defaults["labels_to_be_notified_behavior"], json!("match_any"));
}

#[test]
fn the_webhook_is_a_secret_of_a_public_address() {
    let mut record = Record::<Rocket>::new();
    record.activate();
    assert_eq!(broken(record.validate()), pairs([("webhook", "required")]));
    record.chat_mut().set_webhook(Url::parse("http://127.0.0.1/c4n4ry").unwrap());
    let error = record.validate().unwrap_err();
    assert_eq!(error.iter().map(|it| it.field()).collect::<Vec<_>>(), [Some("webhook")]);
    record.assign(&json!({ "webhook": WEBHOOK })).unwrap();
    let config = record.config().unwrap();
    let message = Message::of(&sample("push", &[])).unwrap();
    let form = serde_json::to_string(&record.form()).unwrap();
    let shown = format!("{record:?} {config:?} {error:?} {error} {form} {:?} {message:?}", record.changes());
    assert!(!shown.contains("c4n4ry"), "{shown}");
    assert_eq!(config.chat.webhook.expose_secret().as_str(), WEBHOOK);
}

#[test]
fn a_chat_may_have_props_and_words_of_its_own() {
    let mut record = Record::<Telegraph>::new();
    record.assign(&json!({ "room": "harbour", "active": true })).unwrap();
    let config = record.config().unwrap();
    let own = |name: &str, payload: Json| run(&config, event::<Telegraph>(name, payload));
    assert_eq!(own("job", Rocket::sample("job")), "done: harbour []: job unit");
    assert_eq!(own("push", Rocket::sample("push")), "skipped: there is no message of `push`");
    let mut update = Rocket::sample("issue");
    update["object_attributes"]["action"] = json!("update");
    assert!(own("issue", update).contains(" changed issue #"));
    // Filters come before words.
    let mut topic = Rocket::sample("push");
    topic["ref"] = json!("refs/heads/topic");
    assert_eq!(own("push", topic), "skipped: the branch is not one of those to be notified");
    let tried = block_on(record.test(None, &Context::new())).unwrap_err();
    assert!(matches!(tried, ExecuteError::NotTestable(NotTestable::Never)), "{tried}");
}

#[test]
fn a_chat_is_tried_out_as_others_are() {
    let mut record = Record::<Rocket>::new();
    record.assign(&json!({ "webhook": WEBHOOK, "channel": "#all" })).unwrap();
    let tried = |event: Option<&str>| block_on(record.test(event, &Context::new())).map(|it| it.to_string());
    assert!(tried(None).unwrap().starts_with("done: #all|Mira Lindqvist pushed to branch main"));
    assert!(tried(Some("alert")).unwrap().starts_with("done: #all|Alert "));
    let mut asker = Record::<Asker>::new();
    asker.assign(&json!({ "webhook": WEBHOOK })).unwrap();
    let outcome = block_on(asker.test(None, &Context::new())).unwrap();
    assert_eq!(outcome.to_string(), "done: asked, with a sample: false");
    assert!(REGISTRY.iter().map(|entry| entry.spec().name).eq(["rocket", "telegraph", "asker", "bell"]));
}

#[test]
fn a_message_of_ones_own_keeps_its_channels() {
    #[derive(Integration)]
    #[events(push)]
    struct Fixed {
        #[prop(flatten)]
        chat: ChatNotification,
    }
    impl Notify for Fixed {
        async fn notify(&self, message: Message, _cx: &Context) -> Result<Outcome, ExecuteError> {
            Ok(Outcome::done(message.channels.join(" ")))
        }
        fn message(&self, event: &FixedEvent) -> Option<Message> {
            let mut message = Message::of(event)?;
            message.channels = vec!["#fixed".to_owned()];
            Some(message)
        }
    }
    let mut record = Record::<Fixed>::new();
    record.assign(&json!({ "webhook": WEBHOOK, "channel": "#all" })).unwrap();
    let push = event::<Fixed>("push", Rocket::sample("push"));
    assert_eq!(run(&record.config().unwrap(), push), "done: #fixed");
}

proptest! {
    /// Whatever people write is text in Markdown: what is escaped comes back, and nothing else is markup.
    #[test]
    fn markdown_escapes_every_text(text in any::<String>()) {
        let escaped = Markdown.text(&text);
        let mut characters = escaped.chars();
        let mut plain = String::new();
        while let Some(character) = characters.next() {
            if character == '\\' {
                plain.extend(characters.next());
            } else {
                prop_assert!(!"`*_{}[]()<>#+-=.!|~&".contains(character), "{escaped}");
                plain.push(character);
            }
        }
        prop_assert_eq!(plain, text);
    }

    /// A link is one that a person could open, and its end is where it says.
    #[test]
    fn a_link_leads_to_a_page(text in any::<String>(), url in prop_oneof![any::<String>(), "https?://h\\.example/[ -~]{0,20}", "(javascript|data|file):[ -~]{0,20}"]) {
        let line = Line::link(&text, Some(&url));
        let text = text.replace(['\n', '\r'], " ");
        match line.parts() {
            [Part::Text(shown)] => prop_assert_eq!(shown, &text),
            [Part::Link { text: shown, url }] => {
                prop_assert_eq!(shown, &text);
                prop_assert!(["http", "https"].contains(&url.scheme()));
                let rendered = line.render(&Markdown);
                let expected = format!("[{}](", Markdown.text(&text));
                let link = rendered.strip_prefix(&expected).and_then(|it| it.strip_suffix(')')).unwrap();
                prop_assert!(!link.contains(['(', ')', '\\', '<', ' ', '\n']), "{}", rendered);
            }
            other => prop_assert!(false, "{:?}", other),
        }
    }
}
