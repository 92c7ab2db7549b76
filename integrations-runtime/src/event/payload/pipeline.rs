//! Pipelines and their jobs.

use serde_json::Number;

use super::{
    Environment, GitCommit, Maybe, MergeRequestAttributes, Project, Repository, Runner, User, short_sha,
};

payload! {
    /// The payload of `pipeline`: a pipeline changed its status.
    pub struct Pipeline {
        /// The pipeline itself.
        object_attributes: PipelineAttributes,
        /// The project.
        project: Project,
    }
    maybe {
        /// `pipeline`.
        object_kind: String,
        /// Who started it.
        user: User,
        /// The commit that it runs for.
        commit: GitCommit,
        /// The merge request that it runs for.
        merge_request: MergeRequestAttributes,
        /// Its jobs.
        builds: Vec<PipelineJob>,
        /// The pipeline that started it.
        source_pipeline: SourcePipeline,
    }

    /// A pipeline.
    pub struct PipelineAttributes {
        /// The pipeline's id.
        id: i64,
        /// The short name of the branch or the tag.
        r#ref: String,
        /// The commit that it runs for.
        sha: String,
        /// The status: `pending`, `running`, `success`, `failed` ...
        status: String,
    }
    maybe {
        /// The number in the project.
        iid: i64,
        /// The name, where the configuration gives one.
        name: String,
        /// The pipeline's page.
        url: String,
        /// Whether `ref` is a tag.
        tag: bool,
        /// Whether `ref` is protected.
        protected_ref: bool,
        /// The commit before.
        before_sha: String,
        /// What started it: `push`, `schedule`, `merge_request_event` ...
        source: String,
        /// The status in more detail: `passed`, `passed with warnings` ...
        detailed_status: String,
        /// The names of its stages, in order.
        stages: Vec<String>,
        /// When it was created.
        created_at: String,
        /// When it ended.
        finished_at: String,
        /// How long it ran, in seconds.
        duration: Number,
        /// How long it waited, in seconds.
        queued_duration: Number,
        /// The variables that it was started with. Their values may be secrets.
        variables: Vec<Variable>,
    }

    /// A variable that a pipeline was started with. Its value may be a secret.
    pub struct Variable {
        /// The name.
        key: String,
    }
    maybe {
        /// The value.
        value: String,
    }

    /// A job, as the payload of its pipeline lists it.
    pub struct PipelineJob {
        /// The job's id.
        id: i64,
        /// The job's name.
        name: String,
        /// The status: `created`, `running`, `success`, `failed`, `skipped` ...
        status: String,
    }
    maybe {
        /// The stage that it belongs to.
        stage: String,
        /// When it was created.
        created_at: String,
        /// When it started.
        started_at: String,
        /// When it ended.
        finished_at: String,
        /// How long it ran, in seconds.
        duration: Number,
        /// How long it waited, in seconds.
        queued_duration: Number,
        /// Why it failed.
        failure_reason: String,
        /// When it runs: `on_success`, `manual`, `always` ...
        when: String,
        /// Whether somebody has to start it.
        manual: bool,
        /// Whether the pipeline goes on without it.
        allow_failure: bool,
        /// Who started it.
        user: User,
        /// The runner that it runs on.
        runner: Runner,
        /// The file of its artifacts.
        artifacts_file: ArtifactsFile,
        /// The environment that it deploys to.
        environment: Environment,
    }

    /// The file of a job's artifacts.
    pub struct ArtifactsFile {}
    maybe {
        /// The file's name.
        filename: String,
        /// The file's size, in bytes.
        size: i64,
    }

    /// The pipeline that started another.
    pub struct SourcePipeline {}
    maybe {
        /// The project that it belongs to.
        project: Project,
        /// The pipeline's id.
        pipeline_id: i64,
        /// The id of the job that started the other pipeline.
        job_id: i64,
    }

    /// The payload of `job`: a job changed its status.
    pub struct Job {
        /// The job's id.
        build_id: i64,
        /// The job's name.
        build_name: String,
        /// The status: `created`, `running`, `success`, `failed` ...
        build_status: String,
        /// The short name of the branch or the tag.
        r#ref: String,
        /// The commit that it runs for.
        sha: String,
    }
    maybe {
        /// `build`: a job's older name.
        object_kind: String,
        /// The stage that it belongs to.
        build_stage: String,
        /// Whether `ref` is a tag.
        tag: bool,
        /// The commit before.
        before_sha: String,
        /// When it was created.
        build_created_at: String,
        /// When it started.
        build_started_at: String,
        /// When it ended.
        build_finished_at: String,
        /// When it was created, by ISO 8601.
        build_created_at_iso: String,
        /// When it started, by ISO 8601.
        build_started_at_iso: String,
        /// When it ended, by ISO 8601.
        build_finished_at_iso: String,
        /// How long it ran, in seconds.
        build_duration: Number,
        /// How long it waited, in seconds.
        build_queued_duration: Number,
        /// Whether the pipeline goes on without it.
        build_allow_failure: bool,
        /// Why it failed; may be there for a job that did not.
        build_failure_reason: String,
        /// How often it was tried again.
        retries_count: i64,
        /// The pipeline that it belongs to.
        pipeline_id: i64,
        /// The project's id.
        project_id: i64,
        /// The project's name with its groups.
        project_name: String,
        /// The project.
        project: Project,
        /// Who started it.
        user: User,
        /// The commit and the pipeline that it runs for.
        commit: JobCommit,
        /// The project once more, in older words.
        repository: Repository,
        /// The runner that it runs on.
        runner: Runner,
        /// The environment that it deploys to.
        environment: Environment,
        /// The pipeline that started this job's pipeline.
        source_pipeline: SourcePipeline,
    }

    /// The commit and the pipeline that a job runs for, in one object.
    pub struct JobCommit {}
    maybe {
        /// The id of the pipeline, not of the commit.
        id: i64,
        /// The name of the pipeline, where the configuration gives one.
        name: String,
        /// The commit's SHA.
        sha: String,
        /// The commit's message.
        message: String,
        /// Who wrote the commit.
        author_name: String,
        /// The author's address, or `[REDACTED]`.
        author_email: String,
        /// The author's page, or a `mailto:` address.
        author_url: String,
        /// The pipeline's status.
        status: String,
        /// How long the pipeline ran, in seconds.
        duration: Number,
        /// When the pipeline started.
        started_at: String,
        /// When the pipeline ended.
        finished_at: String,
        /// When the pipeline started, by ISO 8601.
        started_at_iso: String,
        /// When the pipeline ended, by ISO 8601.
        finished_at_iso: String,
    }
}

impl Pipeline {
    /// The name of the branch; `None` for a tag.
    pub fn branch(&self) -> Option<&str> {
        let attributes = &self.object_attributes;
        (attributes.tag != Maybe::Present(true)).then_some(attributes.r#ref.as_str())
    }

    /// The first eight characters of the commit's SHA.
    pub fn short_sha(&self) -> &str {
        short_sha(&self.object_attributes.sha)
    }
}

impl Job {
    /// The name of the branch; `None` for a tag.
    pub fn branch(&self) -> Option<&str> {
        (self.tag != Maybe::Present(true)).then_some(self.r#ref.as_str())
    }

    /// The first eight characters of the commit's SHA.
    pub fn short_sha(&self) -> &str {
        short_sha(&self.sha)
    }
}
