//! What the issue trackers that are links share: what a push does in them, and how they are tried out.

use integrations_runtime::bases::issue_tracker::IssueTracker;
use integrations_runtime::http::{Method, Response};
use integrations_runtime::{Context, ExecuteError, Outcome, Url};

/// What comes of a push: the product links the issues that its commits name, and the tracker is told nothing.
pub(crate) fn links_only() -> Outcome {
    Outcome::skipped("the tracker is linked to, and told nothing")
}

/// Asks for the project's page.
///
/// A redirect counts as an answer: it leads to where people log in, or to the page's newest address.
pub(crate) async fn visit(tracker: &impl IssueTracker, cx: &Context) -> Result<Outcome, ExecuteError> {
    let page = tracker.project_url();
    let mut answer = ask(Method::Head, page, cx).await?;
    // 405 and 501 (RFC 9110, sections 15.5.6 and 15.6.2): the server does not know `HEAD`, at this page or at all.
    if matches!(answer.status(), 405 | 501) {
        answer = ask(Method::Get, page, cx).await?;
    }
    if !(300..400).contains(&answer.status()) {
        answer.accepted()?;
    }
    Ok(Outcome::done("the project's page is there"))
}

async fn ask(method: Method, page: &Url, cx: &Context) -> Result<Response, ExecuteError> {
    Ok(cx.http()?.request(method, page).send().await?)
}

#[cfg(test)]
mod tests;
