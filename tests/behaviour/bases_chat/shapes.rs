//! The base of chats serves every chat that GitLab has: the fields of the eight, out of the groups.

use integrations_runtime::bases::chat::{
    Channels, Chat, ChatNotification, Filters, Labels, Message, Notify, Plain, of_event,
};
use integrations_runtime::{
    Context, Execute, ExecuteError, Integration, Outcome, PerEvent, RawEvent, Record, Registry, Secret, Url,
    registry,
};
use serde_json::{Value as Json, json};

use crate::common::block_on;

/// Chats with a webhook and channels: the group is all they have.
macro_rules! with_channels {
    ($name:ident, $word:literal, [$($event:ident),*]) => {
        #[derive(Debug, Integration)]
        #[integration(name = $word, category = chat)]
        #[events(push, issue, confidential_issue, merge_request, note, confidential_note, tag_push, pipeline, wiki_page,
            deployment, incident, work_item, confidential_work_item $(, $event)*)]
        struct $name {
            #[prop(flatten)]
            chat: ChatNotification,
        }

        impl Notify for $name {
            async fn notify(&self, message: Message, _cx: &Context) -> Result<Outcome, ExecuteError> {
                Ok(Outcome::done(message.channels.join(" ")))
            }
        }
    };
}

with_channels!(Slack, "slack", [alert]);
with_channels!(Mattermost, "mattermost", []);

/// Chats with a webhook for one room.
macro_rules! with_one_room {
    ($name:ident, $word:literal) => {
        #[derive(Debug, Integration)]
        #[integration(name = $word, category = chat, section(connection))]
        #[events(
            push,
            issue,
            confidential_issue,
            work_item,
            confidential_work_item,
            merge_request,
            note,
            confidential_note,
            tag_push,
            pipeline,
            wiki_page
        )]
        struct $name {
            #[prop(section = connection, public_url)]
            webhook: Secret<Url>,
            #[prop(flatten)]
            filters: Filters,
        }

        impl Chat for $name {
            fn filters(&self) -> &Filters {
                &self.filters
            }
        }

        impl Notify for $name {
            async fn notify(&self, message: Message, _cx: &Context) -> Result<Outcome, ExecuteError> {
                let at = self.webhook.expose_secret().path().len();
                Ok(Outcome::done(format!("{at} {}", message.render(&Plain))))
            }
        }
    };
}

with_one_room!(HangoutsChat, "hangouts_chat");
with_one_room!(UnifyCircuit, "unify_circuit");
with_one_room!(WebexTeams, "webex_teams");

/// A webhook for each event.
#[derive(Debug, Integration)]
#[integration(category = chat, section(connection))]
#[events(
    push,
    issue,
    confidential_issue,
    work_item,
    confidential_work_item,
    merge_request,
    note,
    confidential_note,
    tag_push,
    pipeline,
    wiki_page,
    deployment
)]
struct Discord {
    #[prop(section = connection, public_url, exposes_secrets = false)]
    webhook: Secret<Url>,
    #[prop(flatten)]
    filters: Filters,
    /// Another webhook for this event.
    #[prop(per_event, name = "channel", public_url, exposes_secrets = false)]
    webhooks: PerEvent<Secret<Url>>,
}

impl Chat for Discord {
    fn filters(&self) -> &Filters {
        &self.filters
    }
}

impl Notify for Discord {
    async fn notify(&self, message: Message, _cx: &Context) -> Result<Outcome, ExecuteError> {
        let webhook = of_event(&self.webhooks, message.event, |_| true).unwrap_or(&self.webhook);
        Ok(Outcome::done(webhook.expose_secret().path()))
    }
}

#[derive(Debug, Integration)]
#[integration(category = chat, section(connection), section(configuration))]
#[events(
    push,
    issue,
    confidential_issue,
    merge_request,
    note,
    confidential_note,
    tag_push,
    pipeline,
    wiki_page,
    incident,
    work_item,
    confidential_work_item
)]
struct Telegram {
    #[prop(section = connection, exposes_secrets)]
    hostname: Option<Url>,
    #[prop(section = connection)]
    token: Secret,
    #[prop(section = configuration)]
    room: String,
    #[prop(section = configuration)]
    thread: Option<i64>,
    #[prop(flatten)]
    filters: Filters,
}

impl Chat for Telegram {
    fn filters(&self) -> &Filters {
        &self.filters
    }
}

impl Notify for Telegram {
    async fn notify(&self, message: Message, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::done(format!("{} {}", self.room, message.event)))
    }
}

/// Installed, not configured: nobody types a webhook.
#[derive(Debug, Integration)]
#[integration(category = chat)]
#[events(push, issue, confidential_issue, work_item, group_mention)]
struct SlackApp {
    #[prop]
    username: Option<String>,
    #[prop(flatten)]
    channels: Channels,
    #[prop(flatten)]
    filters: Filters,
    #[prop(flatten)]
    labels: Labels,
}

impl Chat for SlackApp {
    fn filters(&self) -> &Filters {
        &self.filters
    }

    fn labels(&self) -> Option<&Labels> {
        Some(&self.labels)
    }

    fn channels(&self, event: &str) -> Vec<String> {
        self.channels.of(event)
    }
}

impl Notify for SlackApp {
    async fn notify(&self, message: Message, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::done(format!("{:?} {}", self.username, message.channels.join(" "))))
    }
}

static CHATS: Registry =
    registry![Slack, Mattermost, HangoutsChat, UnifyCircuit, WebexTeams, Discord, Telegram];

/// What is said of the sample of an event, with these properties.
fn said<T: Execute>(properties: &Json, event: &str) -> String {
    let mut record = Record::<T>::new();
    record.assign(properties).unwrap();
    record.activate();
    record.set_event(event, true).unwrap();
    let event = RawEvent::sample(event).unwrap();
    block_on(record.dispatch(&event, &Context::new())).unwrap().to_string()
}

#[test]
fn each_chat_has_the_fields_that_gitlab_publishes() {
    const FACTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/gitlab/integrations.json");
    let Ok(text) = std::fs::read_to_string(FACTS) else {
        println!("GitLab's facts are not here: passed over");
        return;
    };
    let published: Vec<Json> = serde_json::from_str(&text).unwrap();
    for entry in &CHATS {
        let spec = entry.spec();
        let facts = published.iter().find(|facts| facts["name"] == spec.name).unwrap();
        let theirs = facts["fields"].as_array().unwrap().iter();
        let theirs: Vec<_> =
            theirs.map(|field| (field["name"].as_str().unwrap(), field["section"].as_str())).collect();
        let fields = spec.fields.iter().filter(|field| field.event.is_none());
        let ours: Vec<_> = fields.map(|field| (field.name, field.section)).collect();
        assert_eq!(ours, theirs, "{}", spec.name);
        let events: Vec<_> = facts["supported_events"].as_array().unwrap().iter().collect();
        assert_eq!(spec.events.iter().map(|event| event.name).collect::<Vec<_>>(), events, "{}", spec.name);
    }
}

#[test]
fn a_webhook_of_an_event_is_a_channel() {
    let properties = json!({
        "webhook": "https://discord.example/all", "issue_channel": "https://discord.example/issues",
        "confidential_note_channel": "https://discord.example/secrets",
    });
    let rows = [
        ("push", "/all"),
        ("issue", "/issues"),
        ("confidential_work_item", "/issues"),
        ("note", "/all"),
        ("confidential_note", "/secrets"),
    ];
    for (event, path) in rows {
        assert_eq!(said::<Discord>(&properties, event), format!("done: {path}"), "{event}");
    }
}

#[test]
fn parts_of_the_base_work_alone() {
    let telegram = json!({ "token": "7:s3cr3t", "room": "-100", "branches_to_be_notified": "all" });
    assert_eq!(said::<Telegram>(&telegram, "incident"), "done: -100 incident");
    let quiet =
        json!({ "token": "7:s3cr3t", "room": "-100", "notify_only_when_pipeline_status_changes": true });
    assert_eq!(said::<Telegram>(&quiet, "pipeline"), "skipped: the branch's pipeline status did not change");
    let app = json!({ "channel": "#all", "issue_channel": "#issues", "labels_to_be_notified": "" });
    assert_eq!(said::<SlackApp>(&app, "work_item"), "done: None #issues");
    assert_eq!(said::<SlackApp>(&app, "group_mention"), "done: None #all");
    let choosy = json!({ "username": "G", "labels_to_be_notified": "~no-such-label" });
    assert_eq!(said::<SlackApp>(&choosy, "push"), "done: Some(\"G\") ");
    assert_eq!(said::<SlackApp>(&choosy, "issue"), "skipped: the labels are not those to be notified");
    let room = json!({ "webhook": "https://chat.example/spaces" });
    assert!(said::<HangoutsChat>(&room, "push").starts_with("done: 7 Mira Lindqvist pushed"));
    let slack = json!({ "webhook": "https://hooks.example/s3cr3t", "alert_channel": "#alerts" });
    assert_eq!(said::<Slack>(&slack, "alert"), "done: #alerts");
}
