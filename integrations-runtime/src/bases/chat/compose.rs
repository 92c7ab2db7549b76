//! What is said of each of GitLab's events.

use std::any::Any;

use url::Url;

use super::line::Line;
use super::message::{Author, Message, Tone};
use crate::event::payload::{
    Alert, Deployment, GroupMention, Issue, IssueAttributes, MergeRequest, MergeRequestAttributes, Note,
    NoteTarget, Pipeline, Project, Push, User, WikiPage,
};

/// How many characters of a description or a comment are quoted.
const QUOTE: usize = 500;

pub(super) fn message(event: &'static str, payload: &(dyn Any + Send + Sync)) -> Option<Message> {
    Some(if let Some(push) = payload.downcast_ref::<Push>() {
        of_push(event, push)
    } else if let Some(issue) = payload.downcast_ref::<Issue>() {
        of_issue(event, issue)
    } else if let Some(request) = payload.downcast_ref::<MergeRequest>() {
        of_merge_request(event, request)
    } else if let Some(note) = payload.downcast_ref::<Note>() {
        of_note(event, note)
    } else if let Some(pipeline) = payload.downcast_ref::<Pipeline>() {
        of_pipeline(event, pipeline)
    } else if let Some(wiki_page) = payload.downcast_ref::<WikiPage>() {
        of_wiki_page(event, wiki_page)
    } else if let Some(deployment) = payload.downcast_ref::<Deployment>() {
        of_deployment(event, deployment)
    } else if let Some(alert) = payload.downcast_ref::<Alert>() {
        of_alert(event, alert)
    } else {
        of_mention(event, payload.downcast_ref::<GroupMention>()?)
    })
}

fn of_push(event: &'static str, push: &Push) -> Message {
    let who = push.user_name.as_deref().or_else(|| push.user_username.as_deref());
    let web = push.project.web_url.as_str();
    let (kind, name, url) = match (push.branch(), push.tag()) {
        (Some(branch), _) => ("branch", branch, page(web, &["-", "tree", branch])),
        (None, Some(tag)) => ("tag", tag, page(web, &["-", "tags", tag])),
        (None, None) => ("ref", push.r#ref.as_str(), None),
    };
    let name = Line::link(name, url.as_deref().filter(|_| !push.is_removal()));
    let line = |verb: &str, to: &str| {
        let line = Line::from(format!("{} {verb} {kind} ", who.unwrap_or(SOMEONE))).then(name.clone());
        line.then(format!(" {to} ")).then(link_to(&push.project))
    };
    let summary = if push.is_removal() {
        line("removed", "from")
    } else if push.is_creation() {
        line("pushed new", "to")
    } else {
        let compare = page(web, &["-", "compare", &format!("{}...{}", push.before, push.after)]);
        line("pushed to", "of").then(" (").then(Line::link("Compare changes", compare.as_deref())).then(")")
    };
    let author = who.map(|name| author(name, push.user_username.as_deref(), push.user_avatar.as_deref()));
    let message = Message { author, project: link_to(&push.project), ..Message::new(event, summary) };
    let commits = if push.is_removal() { &[] } else { push.commits() };
    commits.iter().fold(message.with_title(name), |message, commit| {
        let author = commit.author.as_ref().and_then(|author| author.name.as_deref());
        let author = author.map(|author| format!(" - {author}")).unwrap_or_default();
        let line = Line::link(commit.short_sha(), commit.url.as_deref());
        message.with_detail(line.then(format!(": {}{author}", commit.subject().unwrap_or_default())))
    })
}

fn of_issue(event: &'static str, issue: &Issue) -> Message {
    let attributes = &issue.object_attributes;
    let r#type = || attributes.r#type.as_deref().unwrap_or("work item").to_lowercase();
    let noun = match event {
        "confidential_issue" => "confidential issue".to_owned(),
        "incident" => "incident".to_owned(),
        "work_item" => r#type(),
        "confidential_work_item" => format!("confidential {}", r#type()),
        _ => "issue".to_owned(),
    };
    let title = issue_title(attributes);
    let title = Line::link(title, attributes.url.as_deref());
    let line = format!("{} {} {noun} ", name_of(issue.user.as_ref()), verb(issue.action()));
    let message = did(event, line, title, "", issue.user.as_ref(), issue.project.as_ref());
    match issue.action() {
        Some("open") => message.with_detail(quote(attributes.description.as_deref())),
        _ => message,
    }
}

fn of_merge_request(event: &'static str, request: &MergeRequest) -> Message {
    let attributes = &request.object_attributes;
    let title = Line::link(request_title(attributes), attributes.url.as_deref());
    let line = format!("{} {} merge request ", name_of(request.user.as_ref()), verb(request.action()));
    did(event, line, title, "", request.user.as_ref(), Some(&request.project))
}

fn of_note(event: &'static str, note: &Note) -> Message {
    let attributes = &note.object_attributes;
    let target = match note.target() {
        Some(NoteTarget::Commit(commit)) => format!("commit {}", commit.short_sha()),
        Some(NoteTarget::MergeRequest(request)) => format!("merge request {}", request_title(request)),
        Some(NoteTarget::Issue(issue)) => format!("issue {}", issue_title(issue)),
        Some(NoteTarget::Snippet(snippet)) => format!("snippet {}", snippet.title),
        None => attributes.noteable_type.to_lowercase(),
    };
    let commented = if event == "confidential_note" { "commented confidentially" } else { "commented" };
    let line = format!("{} {commented} on ", name_of(note.user.as_ref()));
    let title = Line::link(target, attributes.url.as_deref());
    did(event, line, title, "", note.user.as_ref(), note.project.as_ref())
        .with_detail(quote(Some(&attributes.note)))
}

fn of_pipeline(event: &'static str, pipeline: &Pipeline) -> Message {
    let attributes = &pipeline.object_attributes;
    let kind = if pipeline.branch().is_some() { "branch" } else { "tag" };
    let (tone, result) = match attributes.status.as_str() {
        "success" => (Tone::Good, "passed"),
        "failed" => (Tone::Bad, "failed"),
        other => (Tone::Plain, other),
    };
    let time = attributes.duration.as_ref().map(|seconds| format!(" after {seconds} s")).unwrap_or_default();
    let who = name_of(pipeline.user.as_ref());
    let failed = pipeline.builds.as_deref().unwrap_or_default().iter();
    let failed = failed.filter(|job| job.status == "failed" && job.allow_failure.as_ref() != Some(&true));
    let failed: Vec<&str> = failed.map(|job| job.name.as_str()).collect();
    let title = Line::link(format!("#{}", attributes.id), attributes.url.as_deref());
    let rest = format!(" of {kind} {} by {who} {result}{time}", attributes.r#ref);
    did(event, "Pipeline ", title, &rest, pipeline.user.as_ref(), Some(&pipeline.project))
        .with_tone(tone)
        .with_field("Failed jobs", failed.join(", "))
}

fn of_wiki_page(event: &'static str, wiki_page: &WikiPage) -> Message {
    let attributes = &wiki_page.object_attributes;
    let verb = match attributes.action.as_str() {
        "create" => "created",
        "update" => "edited",
        "delete" => "deleted",
        _ => "changed",
    };
    let title = Line::link(&attributes.title, Some(&attributes.url));
    let line = format!("{} {verb} wiki page ", name_of(wiki_page.user.as_ref()));
    did(event, line, title, "", wiki_page.user.as_ref(), Some(&wiki_page.project))
        .with_detail(quote(attributes.message.as_deref()))
}

fn of_deployment(event: &'static str, deployment: &Deployment) -> Message {
    let (tone, result) = match deployment.status.as_str() {
        "success" => (Tone::Good, "succeeded".to_owned()),
        "failed" => (Tone::Bad, "failed".to_owned()),
        "running" => (Tone::Plain, "started".to_owned()),
        "canceled" => (Tone::Plain, "was canceled".to_owned()),
        other => (Tone::Plain, format!("is {other}")),
    };
    let title = format!("Deployment to {}", deployment.environment);
    let title = Line::link(title, deployment.deployable_url.as_deref());
    let rest = format!(" by {} {result}", name_of(deployment.user.as_ref()));
    let commit = deployment.short_sha.as_deref().map(|sha| {
        let subject = deployment.commit_title.as_deref().unwrap_or_default();
        Line::link(sha, deployment.commit_url.as_deref()).then(format!(": {subject}"))
    });
    did(event, "", title, &rest, deployment.user.as_ref(), Some(&deployment.project))
        .with_tone(tone)
        .with_detail(commit.unwrap_or_default())
}

fn of_alert(event: &'static str, alert: &Alert) -> Message {
    let attributes = &alert.object_attributes;
    let title = Line::link(&attributes.title, attributes.url.as_deref());
    did(event, "Alert ", title, "", None, alert.project.as_ref())
        .with_tone(Tone::Bad)
        .with_field("Severity", attributes.severity.as_deref().unwrap_or_default())
        .with_field("Status", attributes.status.as_deref().unwrap_or_default())
        .with_field("Started", attributes.started_at.as_deref().unwrap_or_default())
}

fn of_mention(event: &'static str, mention: &GroupMention) -> Message {
    let attributes = &mention.object_attributes;
    let number = |sign: char| attributes.iid.as_ref().map(|iid| format!("{sign}{iid} ")).unwrap_or_default();
    let title = attributes.title.as_deref().unwrap_or_default();
    let place = match attributes.object_kind.as_str() {
        "issue" => format!("issue {}{title}", number('#')),
        "merge_request" => format!("merge request {}{title}", number('!')),
        "note" => match (&mention.issue.as_ref(), mention.merge_request.as_ref(), mention.commit.as_ref()) {
            (Some(issue), ..) => format!("a comment on issue {}", issue_title(issue)),
            (_, Some(request), _) => format!("a comment on merge request {}", request_title(request)),
            (.., Some(commit)) => format!("a comment on commit {}", commit.short_sha()),
            _ => "a comment".to_owned(),
        },
        other => other.replace('_', " "),
    };
    let group = Line::link(&mention.mentioned.name, Some(&mention.mentioned.url));
    let line = Line::from(format!("{} mentioned group ", name_of(mention.user.as_ref()))).then(group);
    let title = Line::link(place, attributes.url.as_deref());
    let text = attributes.note.as_deref().or_else(|| attributes.description.as_deref());
    did(event, line.then(" in "), title, "", mention.user.as_ref(), mention.project.as_ref())
        .with_detail(quote(text))
}

/// A message whose line is: what comes before the title, the title, what comes after it, and the project.
fn did(
    event: &'static str,
    before: impl Into<Line>,
    title: Line,
    after: &str,
    user: Option<&User>,
    project: Option<&Project>,
) -> Message {
    let project = project.map(link_to).unwrap_or_default();
    let line = before.into().then(title.clone()).then(after);
    let line = if project.is_empty() { line } else { line.then(" in ").then(project.clone()) };
    let author = user.and_then(|user| {
        Some(author(user.display_name()?, user.username.as_deref(), user.avatar_url.as_deref()))
    });
    Message { project, author, ..Message::new(event, line).with_title(title) }
}

/// Who did something that nobody is named for.
const SOMEONE: &str = "Someone";

fn name_of(user: Option<&User>) -> &str {
    user.and_then(User::display_name).unwrap_or(SOMEONE)
}

fn author(name: &str, username: Option<&str>, avatar: Option<&str>) -> Author {
    Author {
        username: username.map(str::to_owned),
        avatar: avatar.and_then(|url| Url::parse(url).ok()),
        ..Author::new(name)
    }
}

fn issue_title(issue: &IssueAttributes) -> String {
    format!("#{} {}", issue.iid, issue.title)
}

fn request_title(request: &MergeRequestAttributes) -> String {
    format!("!{} {}", request.iid, request.title)
}

fn link_to(project: &Project) -> Line {
    Line::link(&project.path_with_namespace, Some(&project.web_url))
}

/// The page at a path under another page.
fn page(base: &str, path: &[&str]) -> Option<String> {
    let mut url = Url::parse(base).ok()?;
    url.path_segments_mut().ok()?.pop_if_empty().extend(path.iter().flat_map(|part| part.split('/')));
    Some(url.into())
}

/// The beginning of a text: where there is more, its last character is an ellipsis.
fn quote(text: Option<&str>) -> String {
    let text = text.unwrap_or_default().trim();
    if text.chars().nth(QUOTE).is_none() {
        return text.to_owned();
    }
    text.chars().take(QUOTE - 1).chain(['…']).collect()
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
