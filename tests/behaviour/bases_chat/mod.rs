//! The base of chat notifications: what it is to have it, and where messages go.

mod filters;
mod messages;

use integrations_runtime::bases::chat::{Chat, ChatNotification, Filters, Message, Notify, Plain};
use integrations_runtime::{
    Context, Event, Execute, ExecuteError, Integration, NotTestable, Outcome, RawEvent, Record, Registry,
    Secret, Url, registry,
};
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
fn a_new_webhook_asks_for_the_secrets_beside_it() {
    #[derive(Integration)]
    #[events()]
    struct Signed {
        #[prop]
        key: Secret,
        #[prop(flatten)]
        chat: ChatNotification,
    }
    let stored = json!({ "webhook": WEBHOOK, "key": "s1gned" });
    let mut record = Record::<Signed>::load(&stored).unwrap();
    record.assign(&json!({ "webhook": "https://elsewhere.example/" })).unwrap();
    assert_eq!(record.changed(), ["key", "webhook"]);
    assert!(record.key().is_none());
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
