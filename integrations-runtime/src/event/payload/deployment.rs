//! Deployments.

use super::{Project, User};

payload! {
    /// The payload of `deployment`: a deployment started, succeeded, failed or was cancelled.
    pub struct Deployment {
        /// The status: `running`, `success`, `failed`, `canceled` ...
        status: String,
        /// The name of the environment.
        environment: String,
        /// The project.
        project: Project,
    }
    maybe {
        /// `deployment`.
        object_kind: String,
        /// When the status changed.
        status_changed_at: String,
        /// The deployment's id.
        deployment_id: i64,
        /// The id of the job that deploys.
        deployable_id: i64,
        /// The page of the job that deploys; null for a deployment by API.
        deployable_url: String,
        /// The tier of the environment: `production`, `staging` ...
        environment_tier: String,
        /// The name of the environment, as it is used in addresses.
        environment_slug: String,
        /// Where the environment can be looked at.
        environment_external_url: String,
        /// The branch or the tag that is deployed.
        r#ref: String,
        /// The beginning of the commit's SHA.
        short_sha: String,
        /// Who deployed.
        user: User,
        /// The page of who deployed.
        user_url: String,
        /// The commit's page.
        commit_url: String,
        /// The first line of the commit's message.
        commit_title: String,
    }
}
