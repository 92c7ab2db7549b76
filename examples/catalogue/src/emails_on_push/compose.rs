//! What is said of a push.

use integrations_runtime::bases::chat::{Line, Message};
use integrations_runtime::event::payload::{GitCommit, Push};

use super::EmailsOnPushEvent;
use crate::email::{Block, Letter};
use crate::text::counted;

/// How many files of a commit are named.
const MOST_FILES: usize = 50;

/// The letter about a push; `with_files`: it names the files that each commit changed. The payload has no diffs.
pub(super) fn letter(event: &EmailsOnPushEvent, push: &Push, with_files: bool) -> Letter {
    let mut blocks: Vec<Block> =
        Message::of(event).map(|message| Block::Line(message.summary)).into_iter().collect();
    if !push.is_removal() {
        if let Some(message) = push.tag().and(push.message.as_deref()) {
            blocks.push(Block::Quote(message.trim_end().to_owned()));
        }
        blocks.extend(push.commits().iter().flat_map(|commit| of_commit(commit, with_files)));
        let more = total(push).saturating_sub(push.commits().len());
        if !push.commits().is_empty() && more > 0 {
            blocks.push(Block::Line(format!("And {}.", counted(more, "older commit")).into()));
        }
    }
    Letter { subject: subject(push), blocks }
}

/// In the form that people filter GitLab's messages by: `[Git][harbour/lighthouse][main] Ring the bell in fog`.
fn subject(push: &Push) -> String {
    let (kind, name) = match (push.branch(), push.tag()) {
        (Some(branch), _) => ("branch", branch),
        (None, Some(tag)) => ("tag", tag),
        (None, None) => ("ref", push.r#ref.as_str()),
    };
    let last = push.commits().last().and_then(GitCommit::subject);
    let commits = total(push);
    let what = match last {
        _ if push.is_removal() => format!("Removed {kind} {name}"),
        _ if push.is_creation() => format!("Pushed new {kind} {name}"),
        Some(last) if commits > 1 => format!("{commits} commits: {last}"),
        Some(last) => last.to_owned(),
        None => format!("Pushed to {kind} {name}"),
    };
    format!("[Git][{}][{name}] {what}", push.project.path_with_namespace)
}

/// How many commits were pushed, listed or not.
fn total(push: &Push) -> usize {
    let total = push.total_commits_count.into_option().and_then(|total| usize::try_from(total).ok());
    total.unwrap_or(push.commits().len())
}

fn of_commit(commit: &GitCommit, with_files: bool) -> Vec<Block> {
    let author = commit.author.as_ref().and_then(|author| author.name.as_deref());
    let author = author.map(|author| format!(" by {author}")).unwrap_or_default();
    let time = commit.timestamp.as_deref().map(|time| format!(" at {time}")).unwrap_or_default();
    let heading = Line::from("Commit ").then(Line::link(commit.short_sha(), commit.url.as_deref()));
    let message = commit.message.as_deref().or_else(|| commit.title.as_deref()).unwrap_or_default();
    let mut blocks = vec![
        Block::Line(heading.then(format!("{author}{time}"))),
        Block::Quote(message.trim_end().to_owned()),
    ];
    let files = if with_files { files(commit) } else { Vec::new() };
    if !files.is_empty() {
        blocks.push(Block::List(files));
    }
    blocks
}

/// The files that a commit changed, and how.
fn files(commit: &GitCommit) -> Vec<Line> {
    let kinds = [("added", &commit.added), ("modified", &commit.modified), ("removed", &commit.removed)];
    let files = kinds.into_iter().flat_map(|(how, files)| {
        let files = files.as_deref().unwrap_or_default().iter();
        files.map(move |file| Line::from(format!("{how} {}", file.replace(['\n', '\r'], " "))))
    });
    let mut files: Vec<Line> = files.collect();
    let more = files.len().saturating_sub(MOST_FILES);
    files.truncate(MOST_FILES);
    if more > 0 {
        files.push(format!("and {more} more").into());
    }
    files
}
