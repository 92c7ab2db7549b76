//! What is said of each event.

use integrations_runtime::event::payload::{
    Alert, Deployment, Issue, MergeRequest, Note, NoteTarget, Pipeline, Project, Push, User, WikiPage,
};
use serde_json::{Value as Json, json};

use super::SlackEvent;
use super::markup::{escape, link, page};
use crate::text::shorten;

const GOOD: &str = "good";
const BAD: &str = "danger";
const PLAIN: &str = "#345";

/// How many characters of a description or a comment are quoted.
const QUOTE: usize = 500;

/// A message in Slack's markup: a line, and what stands below it.
pub(super) struct Message {
    line: String,
    below: Option<Below>,
}

/// Slack calls it an attachment.
struct Below {
    color: &'static str,
    text: String,
}

impl Message {
    pub(super) fn of(event: &SlackEvent) -> Self {
        match event {
            SlackEvent::Push(push) | SlackEvent::TagPush(push) => of_push(push),
            SlackEvent::Issue(issue) => of_issue("issue", issue),
            SlackEvent::ConfidentialIssue(issue) => of_issue("confidential issue", issue),
            SlackEvent::Incident(issue) => of_issue("incident", issue),
            SlackEvent::WorkItem(issue) => of_issue(&type_of(issue), issue),
            SlackEvent::ConfidentialWorkItem(issue) => {
                of_issue(&format!("confidential {}", type_of(issue)), issue)
            }
            SlackEvent::MergeRequest(request) => of_merge_request(request),
            SlackEvent::Note(note) => of_note("commented", note),
            SlackEvent::ConfidentialNote(note) => of_note("commented confidentially", note),
            SlackEvent::Pipeline(pipeline) => of_pipeline(pipeline),
            SlackEvent::WikiPage(wiki_page) => of_wiki_page(wiki_page),
            SlackEvent::Deployment(deployment) => of_deployment(deployment),
            SlackEvent::Alert(alert) => of_alert(alert),
        }
    }

    /// The body that an incoming webhook takes.
    pub(super) fn to_json(&self, username: Option<&str>, channel: Option<&str>) -> Json {
        let mut body = json!({ "text": self.line });
        let below = self.below.as_ref().map(|below| {
            json!([{ "color": below.color, "text": below.text, "fallback": below.text, "mrkdwn_in": ["text"] }])
        });
        let more = [
            ("attachments", below),
            ("username", username.map(Json::from)),
            ("channel", channel.map(Json::from)),
        ];
        if let Json::Object(body) = &mut body {
            body.extend(more.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
        }
        body
    }

    fn new(line: String) -> Self {
        Self { line, below: None }
    }

    /// Puts a text below the line, unless it is empty.
    fn below(mut self, color: &'static str, text: String) -> Self {
        self.below = (!text.is_empty()).then_some(Below { color, text });
        self
    }
}

fn of_push(push: &Push) -> Message {
    let who = push.user_name.as_deref().or_else(|| push.user_username.as_deref());
    let who = escape(who.unwrap_or("Someone"));
    let web = push.project.web_url.as_str();
    let (kind, name, url) = match (push.branch(), push.tag()) {
        (Some(branch), _) => ("branch", branch, page(web, &["-", "tree", branch])),
        (None, Some(tag)) => ("tag", tag, page(web, &["-", "tags", tag])),
        (None, None) => ("ref", push.r#ref.as_str(), None),
    };
    let project = link_to(&push.project);
    if push.is_removal() {
        return Message::new(format!("{who} removed {kind} {} from {project}", escape(name)));
    }
    let name = link(url.as_deref(), name);
    if push.is_creation() {
        return Message::new(format!("{who} pushed new {kind} {name} to {project}"))
            .below(PLAIN, commits(push));
    }
    let compare = page(web, &["-", "compare", &format!("{}...{}", push.before, push.after)]);
    let compare = link(compare.as_deref(), "Compare changes");
    Message::new(format!("{who} pushed to {kind} {name} of {project} ({compare})"))
        .below(PLAIN, commits(push))
}

fn commits(push: &Push) -> String {
    let lines: Vec<String> = push
        .commits()
        .iter()
        .map(|commit| {
            let author = commit.author.as_ref().and_then(|author| author.name.as_deref());
            let author = author.map(|author| format!(" - {}", escape(author))).unwrap_or_default();
            let subject = escape(commit.subject().unwrap_or_default());
            format!("{}: {subject}{author}", link(commit.url.as_deref(), commit.short_sha()))
        })
        .collect();
    lines.join("\n")
}

fn type_of(issue: &Issue) -> String {
    issue.object_attributes.r#type.as_deref().unwrap_or("work item").to_lowercase()
}

fn of_issue(noun: &str, issue: &Issue) -> Message {
    let attributes = &issue.object_attributes;
    let title = link(attributes.url.as_deref(), &format!("#{} {}", attributes.iid, attributes.title));
    let (who, verb, noun) = (name_of(issue.user.as_ref()), verb(issue.action()), escape(noun));
    let message = Message::new(format!("{who} {verb} {noun} {title}{}", within(issue.project.as_ref())));
    match issue.action() {
        Some("open") => message.below(PLAIN, quote(attributes.description.as_deref())),
        _ => message,
    }
}

fn of_merge_request(request: &MergeRequest) -> Message {
    let attributes = &request.object_attributes;
    let title = link(attributes.url.as_deref(), &format!("!{} {}", attributes.iid, attributes.title));
    let (who, verb) = (name_of(request.user.as_ref()), verb(request.action()));
    Message::new(format!("{who} {verb} merge request {title}{}", within(Some(&request.project))))
}

fn of_note(commented: &str, note: &Note) -> Message {
    let attributes = &note.object_attributes;
    let target = match note.target() {
        Some(NoteTarget::Commit(commit)) => format!("commit {}", commit.short_sha()),
        Some(NoteTarget::MergeRequest(request)) => {
            format!("merge request !{} {}", request.iid, request.title)
        }
        Some(NoteTarget::Issue(issue)) => format!("issue #{} {}", issue.iid, issue.title),
        Some(NoteTarget::Snippet(snippet)) => format!("snippet {}", snippet.title),
        Some(_) | None => attributes.noteable_type.to_lowercase(),
    };
    let (who, target) = (name_of(note.user.as_ref()), link(attributes.url.as_deref(), &target));
    Message::new(format!("{who} {commented} on {target}{}", within(note.project.as_ref())))
        .below(PLAIN, quote(Some(&attributes.note)))
}

fn of_pipeline(pipeline: &Pipeline) -> Message {
    let attributes = &pipeline.object_attributes;
    let number = link(attributes.url.as_deref(), &format!("#{}", attributes.id));
    let kind = if pipeline.branch().is_some() { "branch" } else { "tag" };
    let (color, result) = match attributes.status.as_str() {
        "success" => (GOOD, "passed"),
        "failed" => (BAD, "failed"),
        other => (PLAIN, other),
    };
    let time = attributes.duration.as_ref().map(|seconds| format!(" after {seconds} s")).unwrap_or_default();
    let project = within(Some(&pipeline.project));
    let (who, result) = (name_of(pipeline.user.as_ref()), escape(result));
    let failed = pipeline.builds.as_deref().unwrap_or_default().iter();
    let failed = failed.filter(|job| job.status == "failed" && job.allow_failure.as_ref() != Some(&true));
    let failed: Vec<String> = failed.map(|job| escape(&job.name)).collect();
    let below = if failed.is_empty() { String::new() } else { format!("Failed jobs: {}", failed.join(", ")) };
    Message::new(format!(
        "Pipeline {number} of {kind} {} by {who} {result}{time}{project}",
        escape(&attributes.r#ref)
    ))
    .below(color, below)
}

fn of_wiki_page(wiki_page: &WikiPage) -> Message {
    let attributes = &wiki_page.object_attributes;
    let verb = match attributes.action.as_str() {
        "create" => "created",
        "update" => "edited",
        "delete" => "deleted",
        _ => "changed",
    };
    let title = link(Some(&attributes.url), &attributes.title);
    let who = name_of(wiki_page.user.as_ref());
    Message::new(format!("{who} {verb} wiki page {title}{}", within(Some(&wiki_page.project))))
        .below(PLAIN, quote(attributes.message.as_deref()))
}

fn of_deployment(deployment: &Deployment) -> Message {
    let (color, result) = match deployment.status.as_str() {
        "success" => (GOOD, "succeeded".to_owned()),
        "failed" => (BAD, "failed".to_owned()),
        "running" => (PLAIN, "started".to_owned()),
        "canceled" => (PLAIN, "was canceled".to_owned()),
        other => (PLAIN, format!("is {}", escape(other))),
    };
    let what =
        link(deployment.deployable_url.as_deref(), &format!("Deployment to {}", deployment.environment));
    let commit = deployment.short_sha.as_deref().map(|sha| {
        let title = escape(deployment.commit_title.as_deref().unwrap_or_default());
        format!("{}: {title}", link(deployment.commit_url.as_deref(), sha))
    });
    let who = name_of(deployment.user.as_ref());
    Message::new(format!("{what} by {who} {result}{}", within(Some(&deployment.project))))
        .below(color, commit.unwrap_or_default())
}

fn of_alert(alert: &Alert) -> Message {
    let attributes = &alert.object_attributes;
    let facts = [
        ("Severity", &attributes.severity),
        ("Status", &attributes.status),
        ("Started", &attributes.started_at),
    ];
    let facts =
        facts.into_iter().filter_map(|(name, fact)| Some(format!("{name}: {}", escape(fact.as_deref()?))));
    let title = link(attributes.url.as_deref(), &attributes.title);
    Message::new(format!("Alert {title}{}", within(alert.project.as_ref())))
        .below(BAD, facts.collect::<Vec<_>>().join("\n"))
}

fn name_of(user: Option<&User>) -> String {
    escape(user.and_then(User::display_name).unwrap_or("Someone"))
}

fn link_to(project: &Project) -> String {
    link(Some(&project.web_url), &project.path_with_namespace)
}

fn within(project: Option<&Project>) -> String {
    project.map(|project| format!(" in {}", link_to(project))).unwrap_or_default()
}

fn quote(text: Option<&str>) -> String {
    escape(&shorten(text.unwrap_or_default().trim(), QUOTE))
}

fn verb(action: Option<&str>) -> &'static str {
    match action {
        Some("open") => "opened",
        Some("close") => "closed",
        Some("reopen") => "reopened",
        Some("merge") => "merged",
        Some("approved" | "approval") => "approved",
        Some("unapproved" | "unapproval") => "took back the approval of",
        _ => "changed",
    }
}
