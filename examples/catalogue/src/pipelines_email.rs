//! E-mail about pipelines.

use std::sync::atomic::{AtomicBool, Ordering};

use integrations_runtime::bases::chat::{Branches, Filters, Line, Message};
use integrations_runtime::event::payload::{Pipeline, PipelineJob};
use integrations_runtime::mail::Mail;
use integrations_runtime::{
    CastError, Choices as _, Context, Execute, ExecuteError, Integration, Outcome, PropValue as _,
    Properties, Violation,
};

use serde_json::Value as Json;

use crate::email::{self, Block, Letter, recipients};

/// Sends what became of pipelines to a list of people by e-mail.
///
/// A recipient reads none of the other addresses. Nobody else gets a message: not who pushed, nor who started the pipeline.
#[derive(Debug, Integration)]
#[integration(
    category = common,
    title = "Pipeline status emails",
    version = 2,
    migrate(default_branch_to_branches)
)]
#[events(pipeline)]
#[allow(clippy::struct_excessive_bools, reason = "the props are GitLab's")]
pub struct PipelinesEmail {
    /// The addresses, at most 30, with commas, spaces or line breaks in between.
    #[prop(type = textarea, placeholder = "tanuki@example.com, gitlab@example.com", validate = addresses)]
    recipients: String,

    /// Says nothing of pipelines that succeed.
    #[prop(default = true)]
    notify_only_broken_pipelines: bool,

    /// Says that a branch broke and that it is mended, and nothing in between.
    #[prop]
    notify_only_when_pipeline_status_changes: bool,

    /// What there was before there was a choice of branches, which alone counts now.
    #[prop(api_only)]
    notify_only_default_branch: bool,

    /// Pipelines of other branches are passed over. Those of tags are always told.
    #[prop(title = "Branches for which notifications are to be sent", default = Branches::Default)]
    branches_to_be_notified: Branches,

    /// Tells of the pipelines too that another pipeline started.
    #[prop(if = child_pipelines, default = true)]
    notify_child_pipelines: bool,
}

/// Whether the product lets a project choose whether child pipelines are told: [`PipelinesEmail`] has its prop
/// `notify_child_pipelines` then. Where it does not, all are told. GitLab asks a feature flag.
pub static CHILD_PIPELINES: AtomicBool = AtomicBool::new(true);

fn child_pipelines() -> bool {
    CHILD_PIPELINES.load(Ordering::Relaxed)
}

/// Before there was a choice of branches, there was a switch: on meant the default branch, off every branch.
fn default_branch_to_branches(stored: &mut Properties) -> Result<(), CastError> {
    let is_chosen = stored.get("branches_to_be_notified").is_some_and(|branches| !branches.is_null());
    let switch = stored.get("notify_only_default_branch").filter(|switch| !is_chosen && !switch.is_null());
    if let Some(switch) = switch {
        let branches = if bool::from_stored(switch)? { Branches::Default } else { Branches::All };
        stored.insert("branches_to_be_notified".to_owned(), branches.value().into());
    }
    Ok(())
}

/// How many recipients there may be, as GitLab has it.
const MOST: usize = 30;

fn separates(character: char) -> bool {
    character == ',' || character.is_whitespace()
}

fn addresses(list: &str) -> Result<(), Violation> {
    recipients::check(list, separates, MOST)
}

impl Execute for PipelinesEmail {
    async fn execute(&self, event: PipelinesEmailEvent, cx: &Context) -> Result<Outcome, ExecuteError> {
        if let Some(why) = self.pass_over(&event) {
            return Ok(Outcome::skipped(why));
        }
        let PipelinesEmailEvent::Pipeline(pipeline) = &event;
        let mail = letter(&event, pipeline).mail().list_id(email::list_id(&pipeline.project));
        let recipients = recipients::listed(&self.recipients, separates);
        email::send(recipients.into_iter().fold(mail, Mail::to), cx).await
    }
}

impl PipelinesEmail {
    /// Why a pipeline is passed over; `None` where it is told. Of status and branch, as the chats do.
    fn pass_over(&self, event: &PipelinesEmailEvent) -> Option<&'static str> {
        let PipelinesEmailEvent::Pipeline(pipeline) = event;
        let source = pipeline.object_attributes.source.as_deref();
        if !self.notify_child_pipelines && source == Some("parent_pipeline") {
            return Some("child pipelines are not told");
        }
        let filters = Filters {
            notify_only_broken_pipelines: self.notify_only_broken_pipelines,
            notify_only_when_pipeline_status_changes: self.notify_only_when_pipeline_status_changes,
            branches_to_be_notified: self.branches_to_be_notified,
        };
        filters.pass_over(event)
    }
}

fn letter(event: &PipelinesEmailEvent, pipeline: &Pipeline) -> Letter {
    let attributes = &pipeline.object_attributes;
    let mut blocks: Vec<Block> =
        Message::of(event).map(|message| Block::Line(message.summary)).into_iter().collect();
    if let Some(commit) = pipeline.commit.as_ref() {
        let author = commit.author.as_ref().and_then(|author| author.name.as_deref());
        let author = author.map(|author| format!(" by {author}")).unwrap_or_default();
        let line = Line::from("Commit ").then(Line::link(commit.short_sha(), commit.url.as_deref()));
        blocks.push(Block::Line(line.then(format!("{author}: {}", commit.subject().unwrap_or_default()))));
    }
    let failed = pipeline.builds.as_deref().unwrap_or_default().iter();
    let failed = failed.filter(|job| job.status == "failed" && job.allow_failure.as_ref() != Some(&true));
    let failed: Vec<Line> = failed.map(of_job).collect();
    if !failed.is_empty() {
        blocks.extend([Block::Line("Failed jobs:".into()), Block::List(failed)]);
    }
    let of_branch = attributes.extra.get("ref_status_name").and_then(Json::as_str);
    let result = match (attributes.status.as_str(), of_branch) {
        ("success", Some("fixed")) => "Fixed",
        ("success", _) => "Successful",
        _ => "Failed",
    };
    let project = &pipeline.project.path_with_namespace;
    let subject =
        format!("{project} | {result} pipeline for {} | {}", attributes.r#ref, pipeline.short_sha());
    Letter { subject, blocks }
}

fn of_job(job: &PipelineJob) -> Line {
    let stage = job.stage.as_deref().map(|stage| format!(" of stage {stage}")).unwrap_or_default();
    let reason = job.failure_reason.as_deref().map(|reason| format!(": {}", reason.replace('_', " ")));
    format!("{}{stage}{}", job.name, reason.unwrap_or_default()).into()
}

#[cfg(test)]
mod tests {
    use integrations_runtime::Record;
    use integrations_runtime::testing::{MailReceiver, Reply};
    use mail_parser::MessageParser;
    use serde_json::json;

    use super::*;
    use crate::testing::{self, Test, event, with};

    fn pipelines_email() -> PipelinesEmail {
        PipelinesEmail {
            recipients: "mira@example.com, jo@example.com\nMIRA@example.com".to_owned(),
            notify_only_broken_pipelines: false,
            notify_only_when_pipeline_status_changes: false,
            notify_only_default_branch: false,
            branches_to_be_notified: Branches::Default,
            notify_child_pipelines: true,
        }
    }

    #[tokio::test]
    async fn tells_what_failed() -> Test {
        let server = MailReceiver::start().await?;
        let commit = json!({
            "id": "d".repeat(40), "message": "Mend <it>\n\nAt last.", "author": { "name": "Jo & Co" },
            "url": "https://gitlab.example/mike/diaspora/-/commit/d",
        });
        let payload = with(testing::pipeline("failed"), "/commit", commit);
        let payload = with(payload, "/builds/1/stage", json!("test"));
        let payload = with(payload, "/builds/1/failure_reason", json!("script_failure"));
        let outcome = pipelines_email()
            .execute(event::<PipelinesEmail>("pipeline", &payload)?, &server.context()?)
            .await?;
        assert_eq!(outcome, Outcome::done("sent to 2 recipients"));
        let mail = server.only()?;
        assert_eq!(mail.to, ["mira@example.com", "jo@example.com"]);
        let message = MessageParser::default().parse(&mail.data).ok_or("it is no message")?;
        assert_eq!(message.subject(), Some("mike/dia&spora | Failed pipeline for main | dddddddd"));
        assert_eq!(message.header_raw("List-Id").map(str::trim), Some("<dia-spora.mike.gitlab.example>"));
        let text = "Pipeline #31 (https://gitlab.example/mike/diaspora/-/pipelines/31) of branch main by Jo <Smith> \
                    failed after 63 s in mike/dia&spora (https://gitlab.example/mike/diaspora)\n\n\
                    Commit dddddddd (https://gitlab.example/mike/diaspora/-/commit/d) by Jo & Co: Mend <it>\n\n\
                    Failed jobs:\n\n- unit & more of stage test: script failure\n";
        assert_eq!(message.body_text(0).map(|body| body.replace("\r\n", "\n")).as_deref(), Some(text));
        let html = message.body_html(0).ok_or("there is no HTML")?;
        for part in
            ["<li>unit &amp; more of stage test: script failure</li>", "Jo &amp; Co: Mend &lt;it&gt;</p>"]
        {
            assert!(html.contains(part), "{html}");
        }
        Ok(())
    }

    #[tokio::test]
    async fn the_subject_says_what_became_of_it() -> Test {
        for (status, of_branch, said) in [
            ("failed", "broken", "mike/dia&spora | Failed pipeline for main | dddddddd"),
            ("success", "success", "mike/dia&spora | Successful pipeline for main | dddddddd"),
            ("success", "fixed", "mike/dia&spora | Fixed pipeline for main | dddddddd"),
        ] {
            let payload =
                with(testing::pipeline(status), "/object_attributes/ref_status_name", json!(of_branch));
            let event = event::<PipelinesEmail>("pipeline", &payload)?;
            let PipelinesEmailEvent::Pipeline(pipeline) = &event;
            assert_eq!(letter(&event, pipeline).subject, said);
        }
        Ok(())
    }

    #[test]
    fn passes_over_what_is_not_to_be_told() -> Test {
        let at = |payload, member: &str, value| with(payload, &format!("/object_attributes/{member}"), value);
        let (failed, success) = (testing::pipeline("failed"), testing::pipeline("success"));
        let topic = at(failed.clone(), "ref", json!("topic"));
        let child = at(failed.clone(), "source", json!("parent_pipeline"));
        let broken = PipelinesEmail { notify_only_broken_pipelines: true, ..pipelines_email() };
        let changes = PipelinesEmail { notify_only_when_pipeline_status_changes: true, ..pipelines_email() };
        let all = PipelinesEmail { branches_to_be_notified: Branches::All, ..pipelines_email() };
        let no_child = PipelinesEmail { notify_child_pipelines: false, ..pipelines_email() };
        let unchanged = Some("the branch's pipeline status did not change");
        let rows = [
            (pipelines_email(), success.clone(), None),
            (
                pipelines_email(),
                testing::pipeline("running"),
                Some("the pipeline neither failed nor succeeded"),
            ),
            (broken, success.clone(), Some("the pipeline is not broken")),
            (
                PipelinesEmail { notify_only_when_pipeline_status_changes: true, ..pipelines_email() },
                success,
                unchanged,
            ),
            (changes, at(failed.clone(), "ref_status_name", json!("broken")), None),
            (pipelines_email(), topic.clone(), Some("the branch is not one of those to be notified")),
            (pipelines_email(), at(topic.clone(), "tag", json!(true)), None),
            (all, topic, None),
            (pipelines_email(), child.clone(), None),
            (no_child, child, Some("child pipelines are not told")),
            (PipelinesEmail { notify_child_pipelines: false, ..pipelines_email() }, failed, None),
        ];
        for (config, payload, reason) in rows {
            assert_eq!(
                config.pass_over(&event::<PipelinesEmail>("pipeline", &payload)?),
                reason,
                "{config:?} {payload}"
            );
        }
        Ok(())
    }

    #[tokio::test]
    async fn a_record_of_it_is_tried_with_a_pipeline() -> Test {
        let server = MailReceiver::start().await?;
        let record = Record::<PipelinesEmail>::load(&json!({ "recipients": "mira@example.com" }))?;
        let outcome = record.test(None, &server.context()?).await?;
        assert_eq!(outcome, Outcome::done("sent to 1 recipient"));
        assert!(
            server
                .only()?
                .text()
                .contains("Subject: harbour/lighthouse | Failed pipeline for main | 27e9c4d1")
        );
        Ok(())
    }

    #[tokio::test]
    async fn a_refusal_is_an_error_and_says_no_address() -> Test {
        let server = MailReceiver::answering(|command| {
            command.starts_with("RCPT").then(|| Reply::new(550, "5.1.1 no <mira@example.com> here"))
        })
        .await?;
        let failed = event::<PipelinesEmail>("pipeline", &testing::pipeline("failed"))?;
        let error = pipelines_email().execute(failed, &server.context()?).await.err().ok_or("it was sent")?;
        assert_eq!(error.to_string(), "the mail server refused a recipient with 550 5.1.1");
        Ok(())
    }

    #[tokio::test]
    async fn who_is_refused_is_counted() -> Test {
        let server = MailReceiver::answering(|command| {
            command.contains("<jo@").then(|| Reply::new(550, "5.1.1 no such person"))
        })
        .await?;
        let failed = event::<PipelinesEmail>("pipeline", &testing::pipeline("failed"))?;
        let outcome = pipelines_email().execute(failed, &server.context()?).await?;
        let said = "sent to 1 of 2 recipients: the mail server did not take it for the others";
        assert_eq!(outcome, Outcome::done(said));
        Ok(())
    }

    #[test]
    fn recipients_are_thirty_addresses_at_most() -> Test {
        let list =
            |count| (0..count).map(|number| format!("n{number}@example.com")).collect::<Vec<_>>().join(", ");
        for (recipients, said) in [
            (list(30) + ", N1@example.com", None),
            (list(31), Some("`recipients` has too many addresses (maximum is 30)")),
            (" , ".to_owned(), Some("`recipients` is required")),
            (
                "mira@example.com;jo".to_owned(),
                Some("`recipients` must be e-mail addresses: number 1 is none"),
            ),
        ] {
            let mut record = Record::<PipelinesEmail>::new();
            record.assign(&json!({ "recipients": recipients }))?;
            record.validate()?;
            record.activate();
            let violations = record.validate().err().map(|violations| violations.to_string());
            assert_eq!(violations.as_deref(), said, "{recipients}");
        }
        Ok(())
    }

    #[test]
    fn a_switch_of_older_versions_chooses_the_branches() -> Test {
        for (stored, branches) in [
            (json!({ "notify_only_default_branch": true }), Branches::Default),
            (json!({ "notify_only_default_branch": "true" }), Branches::Default),
            (json!({ "notify_only_default_branch": false }), Branches::All),
            (json!({ "notify_only_default_branch": "0", "branches_to_be_notified": null }), Branches::All),
            (
                json!({ "notify_only_default_branch": false, "branches_to_be_notified": "protected" }),
                Branches::Protected,
            ),
            (json!({ "notify_only_default_branch": null }), Branches::Default),
            (json!({}), Branches::Default),
        ] {
            let record = Record::<PipelinesEmail>::load(&stored)?;
            assert_eq!(record.branches_to_be_notified(), &branches, "{stored}");
        }
        Ok(())
    }
}
