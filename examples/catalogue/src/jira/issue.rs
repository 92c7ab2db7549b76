//! What Jira is asked and told, by its REST API: <https://developer.atlassian.com/cloud/jira/platform/rest/v2/> and
//! <https://docs.atlassian.com/software/jira/docs/api/REST/latest/>, which are alike in all that is used here.

use integrations_runtime::http::{Method, Request, Response};
use integrations_runtime::{Context, ExecuteError};
use serde_json::{Value as Json, json};

use super::fields::below;
use super::mention::{Mention, Named};
use super::{Jira, JiraAuthType};

/// What the category of a status is called that means done.
const DONE: &str = "done";

impl Jira {
    /// Moves an issue on, comments on it and links it back, as far as that was not done before. `false` where Jira has no
    /// such issue, for `UTF-8` is a key by its looks.
    pub(super) async fn tell(
        &self,
        issue: &Named<'_>,
        mention: &Mention<'_>,
        cx: &Context,
    ) -> Result<bool, ExecuteError> {
        let Some(is_done) = self.is_done(issue.key, cx).await? else { return Ok(false) };
        // A transition that is refused takes neither the comment nor the link away.
        let moved = if issue.closes && !is_done { self.close(issue.key, cx).await } else { Ok(false) };
        let closed = matches!(moved, Ok(true));
        let known = self.has_link(issue.key, mention.global_id(), cx).await?;
        if self.comment_on_event_enabled && (closed || !known) {
            let comment = mention.comment(closed, self.comment_detail);
            self.post(issue.key, "comment", &json!({ "body": comment }), cx).await?;
        }
        self.post(issue.key, "remotelink", &mention.link_back(issue.closes), cx).await?;
        moved.map(|_| true)
    }

    /// Asks who the credentials are of.
    pub(super) async fn ask_who_it_is(&self, cx: &Context) -> Result<(), ExecuteError> {
        let answer = self.request(Method::Get, &["myself"], &[], cx)?.send().await?.accepted()?;
        let person: Json = answer.json()?;
        // The id of an account in Jira Cloud, a user's name elsewhere.
        let known =
            ["accountId", "name"].iter().any(|member| person.get(member).is_some_and(Json::is_string));
        if known { Ok(()) } else { Err(ExecuteError::failed("the answer is not one of Jira's")) }
    }

    /// Whether an issue is done; `None` where there is none that the user may see.
    async fn is_done(&self, key: &str, cx: &Context) -> Result<Option<bool>, ExecuteError> {
        let query = [("fields", "resolution,status")];
        let Some(answer) = self.get(&["issue", key], &query, cx).await? else { return Ok(None) };
        let issue: Json = answer.json()?;
        let resolution = issue.pointer("/fields/resolution").is_some_and(|resolution| !resolution.is_null());
        let category = issue.pointer("/fields/status/statusCategory/key").and_then(Json::as_str);
        Ok(Some(resolution || category == Some(DONE)))
    }

    /// Whether an issue has the link of that id.
    async fn has_link(&self, key: &str, id: &str, cx: &Context) -> Result<bool, ExecuteError> {
        let answer = self.get(&["issue", key, "remotelink"], &[("globalId", id)], cx).await?;
        let Some(answer) = answer else { return Ok(false) };
        let link: Json = answer.json()?;
        Ok(link.as_array().is_none_or(|links| !links.is_empty()))
    }

    /// Takes an issue through its transitions. `false` where none is set up, or none leads to a status that means done.
    async fn close(&self, key: &str, cx: &Context) -> Result<bool, ExecuteError> {
        if self.jira_issue_transition_automatic {
            let Some(id) = self.transition_to_done(key, cx).await? else { return Ok(false) };
            self.transition(key, &id, cx).await?;
            return Ok(true);
        }
        let ids = self.jira_issue_transition_id.as_deref().unwrap_or_default();
        let mut moved = false;
        for id in ids.split([',', ';']).map(str::trim).filter(|id| !id.is_empty()) {
            self.transition(key, id, cx).await?;
            moved = true;
        }
        Ok(moved)
    }

    async fn transition_to_done(&self, key: &str, cx: &Context) -> Result<Option<String>, ExecuteError> {
        let path = ["issue", key, "transitions"];
        let answer = self.request(Method::Get, &path, &[], cx)?.send().await?.accepted()?;
        let answer: Json = answer.json()?;
        let transitions = answer.get("transitions").and_then(Json::as_array).into_iter().flatten();
        let to_done = |transition: &&Json| {
            transition.pointer("/to/statusCategory/key").and_then(Json::as_str) == Some(DONE)
        };
        let mut ids = transitions.filter(to_done).filter_map(|it| it.get("id")?.as_str());
        Ok(ids.next().map(str::to_owned))
    }

    async fn transition(&self, key: &str, id: &str, cx: &Context) -> Result<(), ExecuteError> {
        self.post(key, "transitions", &json!({ "transition": { "id": id } }), cx).await
    }

    async fn post(&self, key: &str, what: &str, body: &Json, cx: &Context) -> Result<(), ExecuteError> {
        let request = self.request(Method::Post, &["issue", key, what], &[], cx)?;
        request.json(body).send().await?.accepted()?;
        Ok(())
    }

    /// The answer; `None` where there is nothing at that path.
    async fn get(
        &self,
        path: &[&str],
        query: &[(&str, &str)],
        cx: &Context,
    ) -> Result<Option<Response>, ExecuteError> {
        let answer = self.request(Method::Get, path, query, cx)?.send().await?;
        if answer.status() == 404 { Ok(None) } else { Ok(Some(answer.accepted()?)) }
    }

    /// A request to a path of the API, logged in.
    fn request(
        &self,
        method: Method,
        path: &[&str],
        query: &[(&str, &str)],
        cx: &Context,
    ) -> Result<Request, ExecuteError> {
        let path = [&["rest", "api", "2"], path].concat();
        let url = below(self.site.api(), &path);
        let mut url = url.ok_or_else(|| ExecuteError::failed("the API's URL is no base for others"))?;
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        let request = cx.http()?.request(method, &url).header("accept", "application/json");
        Ok(match self.jira_auth_type {
            JiraAuthType::Basic => {
                request.basic_auth(self.username.as_deref().unwrap_or_default().trim(), Some(&self.password))
            }
            JiraAuthType::PersonalAccessToken => request.bearer(&self.password),
        })
    }
}
