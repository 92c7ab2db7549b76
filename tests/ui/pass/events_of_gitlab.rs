//! Every event of the vocabulary, in both spellings, and each payload in a match.
// checklist: 20

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Context, Event as _, Execute, ExecuteError, Integration, Outcome, Record};

/// It hears them all.
#[derive(Debug, Integration)]
#[events(
    commit,
    push,
    tag_push,
    issue,
    confidential_issue,
    merge_request,
    comment,
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
pub struct Everything {}

impl Execute for Everything {
    async fn execute(&self, event: EverythingEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::done(event.name()))
    }
}

/// Those of the base set.
#[derive(Debug, Integration)]
pub struct Base {}

impl Execute for Base {
    async fn execute(&self, event: BaseEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        let heard = match event {
            BaseEvent::Commit(_) | BaseEvent::Push(_) | BaseEvent::TagPush(_) => "code",
            BaseEvent::Issue(_) | BaseEvent::ConfidentialIssue(_) | BaseEvent::MergeRequest(_) => "plans",
            BaseEvent::WikiPage(_) => "words",
        };
        Ok(Outcome::done(heard))
    }
}

fn main() {
    assert_eq!((Everything::SPEC.events.len(), Base::SPEC.events.len()), (20, 7));
    assert!(Record::<Base>::new().config().is_ok());
}
