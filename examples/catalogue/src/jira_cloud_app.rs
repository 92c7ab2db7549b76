//! What GitLab's app in Jira Cloud does for a project.

use integrations_runtime::{
    Context, Execute, ExecuteError, Integration, Outcome, PropValue, Record, Violation, Violations,
};

/// Shows branches, commits, builds and deployments in Jira Cloud, by GitLab's app.
///
/// The app is installed in Jira, where it is linked to groups. It sends what it shows by itself, with the keys that Jira
/// gave it; this is how it treats the deployments of a project in Jira Service Management.
#[derive(Debug, Integration)]
#[integration(
    category = common,
    title = "GitLab for Jira Cloud app",
    levels(project, group),
    section(configuration, title = "Jira Service Management"),
    validate = gating_needs_environments,
    manual_activation = false,
)]
#[events()]
#[allow(clippy::struct_field_names, reason = "the props have GitLab's names")]
pub struct JiraCloudApp {
    /// The IDs of the services in Jira that the deployments belong to, with commas in between; at most 100.
    #[prop(
        title = "Service ID",
        section = configuration,
        pattern("^[A-Za-z0-9=,:]*$", message = "must be letters, digits, `=` and `:`, with commas in between"),
        validate = at_most_100
    )]
    jira_cloud_app_service_ids: Option<String>,

    /// A deployment waits until its change request is approved in Jira.
    #[prop(title = "Deployment Gating", checkbox_label = "Enable Deployment Gating", section = configuration)]
    jira_cloud_app_enable_deployment_gating: bool,

    /// The tiers whose deployments wait, with commas in between: `production`, `staging`, `testing`, `development`.
    #[prop(title = "Environment Tiers", section = configuration, validate = are_tiers)]
    jira_cloud_app_deployment_gating_environments: Option<EnvironmentTiers>,
}

/// How many services GitLab takes:
/// <https://gitlab.com/gitlab-org/gitlab/-/blob/master/app/models/integrations/jira_cloud_app.rb>.
const SERVICES: usize = 100;

/// The tiers that Jira gates. GitLab's fifth, `other`, is none of them.
const TIERS: [&str; 4] = ["production", "staging", "testing", "development"];

fn at_most_100(ids: &str) -> Result<(), Violation> {
    if ids.split(',').count() <= SERVICES {
        return Ok(());
    }
    Err(Violation::new("too_long", "must be at most 100 IDs").param("max", SERVICES))
}

/// So they hold no character but letters and commas either.
fn are_tiers(tiers: &EnvironmentTiers) -> Result<(), &'static str> {
    if tiers.iter().all(|tier| TIERS.contains(&tier)) {
        return Ok(());
    }
    Err("must be of `production`, `staging`, `testing` and `development`, with commas in between")
}

fn gating_needs_environments(record: &Record<JiraCloudApp>) -> Result<(), Violations> {
    let some = record.jira_cloud_app_deployment_gating_environments().is_some_and(|it| it.iter().count() > 0);
    if some || !record.jira_cloud_app_enable_deployment_gating() {
        return Ok(());
    }
    let missing = Violation::new("required", "is required with deployment gating");
    Err(missing.on(JiraCloudApp::JIRA_CLOUD_APP_DEPLOYMENT_GATING_ENVIRONMENTS).into())
}

/// The tiers of environments, each once, with commas in between.
///
/// ```
/// let tiers = catalogue::EnvironmentTiers::from(" staging,production, staging,".to_owned());
/// assert_eq!(tiers.iter().collect::<Vec<_>>(), ["staging", "production"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PropValue)]
pub struct EnvironmentTiers(String);

impl From<String> for EnvironmentTiers {
    fn from(given: String) -> Self {
        let mut tiers: Vec<&str> = Vec::new();
        for tier in given.split(',').map(str::trim).filter(|tier| !tier.is_empty()) {
            if !tiers.contains(&tier) {
                tiers.push(tier);
            }
        }
        Self(tiers.join(","))
    }
}

impl EnvironmentTiers {
    /// In the order in which they were given.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.split(',').filter(|tier| !tier.is_empty())
    }
}

impl JiraCloudApp {
    /// The IDs of the services in Jira that the deployments belong to.
    pub fn services(&self) -> impl Iterator<Item = &str> {
        let ids = self.jira_cloud_app_service_ids.as_deref().unwrap_or_default();
        ids.split(',').filter(|id| !id.is_empty())
    }

    /// Whether a deployment to an environment of that tier waits for Jira.
    pub fn gates(&self, tier: &str) -> bool {
        let tiers = self.jira_cloud_app_deployment_gating_environments.as_ref();
        self.jira_cloud_app_enable_deployment_gating
            && tiers.is_some_and(|tiers| tiers.iter().any(|it| it == tier))
    }
}

/// There is nothing to send: the app calls Jira's API itself, as an app of Atlassian Connect, with a JWT that it signs with
/// the secret of its installation (<https://developer.atlassian.com/cloud/jira/platform/understanding-jwt-for-connect-apps/>).
/// That secret belongs to the app, and no project has one.
impl Execute for JiraCloudApp {
    async fn execute(&self, event: JiraCloudAppEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }
}

#[cfg(test)]
mod tests {
    use integrations_runtime::NotTestable;
    use serde_json::{Value as Json, json};

    use super::*;
    use crate::testing::Test;

    fn said(given: &Json) -> Result<String, Violations> {
        let mut record = Record::<JiraCloudApp>::new();
        record.assign(given)?;
        record.activate();
        Ok(record.validate().map_or_else(|violations| violations.to_string(), |()| String::new()))
    }

    #[test]
    fn rules_its_fields_while_active() -> Test {
        let (full, over) = (vec!["a"; 100].join(","), vec!["a"; 101].join(","));
        for (field, value, expected) in [
            ("service_ids", json!("b:Y2xvdWQ=,b:MTIz"), ""),
            ("service_ids", json!(""), ""),
            ("service_ids", json!(full), ""),
            ("service_ids", json!(over), "must be at most 100 IDs"),
            ("service_ids", json!("a b"), "must be letters, digits, `=` and `:`, with commas in between"),
            ("service_ids", json!("a\n"), "must be letters, digits, `=` and `:`, with commas in between"),
            ("deployment_gating_environments", json!("production,staging,testing,development"), ""),
            (
                "deployment_gating_environments",
                json!("production,other"),
                "must be of `production`, `staging`, `testing` and `development`, with commas in between",
            ),
            (
                "deployment_gating_environments",
                json!("production;staging"),
                "must be of `production`, `staging`, `testing` and `development`, with commas in between",
            ),
            ("enable_deployment_gating", json!(false), ""),
        ] {
            let field = format!("jira_cloud_app_{field}");
            let expected = if expected.is_empty() { String::new() } else { format!("`{field}` {expected}") };
            assert_eq!(said(&json!({ field: value }))?, expected);
        }
        Ok(())
    }

    #[test]
    fn gating_needs_to_know_where() -> Test {
        let missing = "`jira_cloud_app_deployment_gating_environments` is required with deployment gating";
        for (environments, expected) in [("staging", ""), ("", missing), (" , ", missing)] {
            let given = json!({
                "jira_cloud_app_enable_deployment_gating": true,
                "jira_cloud_app_deployment_gating_environments": environments,
            });
            assert_eq!(said(&given)?, expected, "{environments:?}");
        }
        let mut off = Record::<JiraCloudApp>::new();
        off.set_jira_cloud_app_enable_deployment_gating(true);
        off.validate()?;
        Ok(())
    }

    #[test]
    fn keeps_each_tier_once() -> Test {
        let mut record = Record::<JiraCloudApp>::new();
        record.assign(&json!({
            "jira_cloud_app_service_ids": "b:1,b:2",
            "jira_cloud_app_enable_deployment_gating": true,
            "jira_cloud_app_deployment_gating_environments": " production, staging ,production,",
        }))?;
        let stored = record.properties();
        let tiers = stored.get("jira_cloud_app_deployment_gating_environments");
        assert_eq!(tiers, Some(&json!("production,staging")));
        let config = Record::<JiraCloudApp>::load(&stored)?.config()?;
        assert_eq!(config.services().collect::<Vec<_>>(), ["b:1", "b:2"]);
        assert!(config.gates("production") && config.gates("staging") && !config.gates("testing"));
        record.set_jira_cloud_app_enable_deployment_gating(false);
        assert!(!record.config()?.gates("production"));
        Ok(())
    }

    #[tokio::test]
    async fn sends_nothing_by_itself() -> Test {
        let error = Record::<JiraCloudApp>::new().test(None, &Context::new()).await.err();
        let error = error.ok_or("it was tried out")?;
        assert!(matches!(error, ExecuteError::NotTestable(NotTestable::NoEvents)), "{error}");
        Ok(())
    }
}
