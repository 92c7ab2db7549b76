// Written by integrations-runtime. The types of configurations, forms and events.

/** Any JSON. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** When a field is shown, or must be filled in. */
export type Condition =
  | { field: string; equals: string | number | boolean }
  | { field: string; in: (string | number | boolean)[] }
  | { field: string; set: true }
  | { not: Condition }
  | { all: Condition[] }
  | { any: Condition[] };

/** What the value of a field must be like. */
export interface Rule {
  rule: "length" | "range" | "pattern" | "url" | "public_url" | "email" | "custom";
  min?: number;
  max?: number;
  pattern?: string;
  path?: string;
  message?: string;
  when?: "always";
}

/** Since when something is deprecated, and what to use instead. */
export interface Deprecation {
  since?: string;
  note?: string;
}

/** A part of a form. */
export interface FormSection {
  type: string;
  title: string;
  description?: string;
}

/** A field of a form. */
export interface FormField<Name extends string = string, Event extends string = string> {
  name: Name;
  type: "text" | "textarea" | "password" | "checkbox" | "number" | "select" | "string_array";
  format?: string;
  title: string;
  help?: string;
  description?: string;
  placeholder?: string;
  required?: true;
  default?: Json;
  section?: string;
  /** What a person reads, and the value. */
  choices?: [label: string, value: string][];
  checkbox_label?: string;
  non_empty_password_title?: string;
  non_empty_password_help?: string;
  secret?: true;
  exposes_secrets?: true;
  deprecated?: Deprecation;
  show_if?: Condition;
  required_if?: Condition;
  event?: Event;
  rules?: Rule[];
  /** Of a secret, `true` where one is stored. */
  value: Json;
  hidden?: true;
}

/** The switch of an event. */
export interface FormEvent<Name extends string = string, Event extends string = string> {
  name: Event;
  /** The name of the switch. */
  field: string;
  title: string;
  description: string;
  default: boolean;
  value: boolean;
  /** Those that are about this event. */
  fields?: FormField<Name, Event>[];
}

/** A form to draw: the metadata with a record's values. */
export interface Form<Integration extends string = string, Name extends string = string, Event extends string = string> {
  name: Integration;
  title: string;
  description?: string;
  help?: string;
  deprecated?: Deprecation;
  level: "project" | "group" | "instance";
  /** Whether it runs: to be drawn as a switch, unless the product alone activates it. */
  active: boolean;
  manual_activation?: false;
  sections: FormSection[];
  fields: FormField<Name, Event>[];
  events: FormEvent<Name, Event>[];
}

/** What is wrong with a value. */
export interface Violation {
  /** `null` of the configuration as a whole. */
  field: string | null;
  code: string;
  params?: { [name: string]: Json };
  message: string;
}

/**
 * Apple App Store Connect
 * Gives CI jobs the credentials to publish an app in the Apple App Store.
 */
export interface AppleAppStoreConfiguration {
  /**
   * Apple App Store Connect issuer ID
   * The issuer of the team's keys.
   */
  app_store_issuer_id: string;
  /**
   * Apple App Store Connect key ID
   * Which of the team's keys it is.
   */
  app_store_key_id: string;
  /**
   * App store private key file name
   * The file that the private key came in, to know it by.
   */
  app_store_private_key_file_name: string;
  /**
   * App store private key
   * What is in that file.
   * Secret: it is taken, and never given.
   */
  app_store_private_key: string;
  /** Protected branches and tags only */
  app_store_protected_refs?: boolean | null;
}

/** The events that Apple App Store Connect responds to. */
export type AppleAppStoreEventName = never;

/** The switches of a record of Apple App Store Connect. */
export interface AppleAppStoreSwitches {
  /** Whether it runs. */
  active?: boolean;
}

/** The form of Apple App Store Connect. */
export type AppleAppStoreForm = Form<"apple_app_store", Extract<keyof AppleAppStoreConfiguration, string>, AppleAppStoreEventName>;

/**
 * Asana
 * Adds commit messages as comments to the Asana tasks that they name.
 */
export interface AsanaConfiguration {
  /**
   * API key
   * A personal access token. The comments are those of its owner, who needs access to the tasks.
   * Secret: it is taken, and never given.
   */
  api_key: string;
  /**
   * Restrict to branch (optional)
   * The branches whose commits are told, with commas in between; all of them where it is blank.
   */
  restrict_to_branch?: string | null;
}

/** The events that Asana responds to. */
export type AsanaEventName = "push";

/** The switches of a record of Asana. */
export interface AsanaSwitches {
  /** Whether it runs. */
  active?: boolean;
}

/** The form of Asana. */
export type AsanaForm = Form<"asana", Extract<keyof AsanaConfiguration, string>, AsanaEventName>;

/**
 * Assembla
 * Tells a space of Assembla what is pushed.
 */
export interface AssemblaConfiguration {
  /**
   * Token
   * The secret key that Assembla shows where the space's repository tool is set up.
   * Secret: it is taken, and never given.
   */
  token: string;
  /**
   * Subdomain
   * The name of the space, as it stands in its URL.
   */
  subdomain: string;
}

/** The events that Assembla responds to. */
export type AssemblaEventName = "push";

/** The switches of a record of Assembla. */
export interface AssemblaSwitches {
  /** Whether it runs. */
  active?: boolean;
}

/** The form of Assembla. */
export type AssemblaForm = Form<"assembla", Extract<keyof AssemblaConfiguration, string>, AssemblaEventName>;

/**
 * Beyond Identity
 * Checks that the GPG keys which sign commits are those that Beyond Identity gave out.
 */
export interface BeyondIdentityConfiguration {
  /**
   * API token
   * A token that may ask for the status of keys.
   * Secret: it is taken, and never given.
   */
  token: string;
  /**
   * Exclude service accounts
   * The keys of service accounts are not checked: Beyond Identity gives keys to people alone.
   */
  exclude_service_accounts?: boolean | null;
}

/** The events that Beyond Identity responds to. */
export type BeyondIdentityEventName = never;

/** The switches of a record of Beyond Identity. */
export interface BeyondIdentitySwitches {
  /** Whether it runs. */
  active?: boolean;
}

/** The form of Beyond Identity. */
export type BeyondIdentityForm = Form<"beyond_identity", Extract<keyof BeyondIdentityConfiguration, string>, BeyondIdentityEventName>;

/**
 * Bugzilla
 * Links to bugs in Bugzilla.
 */
export interface BugzillaConfiguration {
  /**
   * Project URL
   * Where the project is in the tracker.
   */
  project_url: string;
  /**
   * Issue URL
   * Where an issue is. Write `:id` in the place of its number.
   */
  issues_url: string;
  /**
   * New issue URL
   * Where a new issue is written.
   */
  new_issue_url: string;
}

/** The events that Bugzilla responds to. */
export type BugzillaEventName = "push";

/** The switches of a record of Bugzilla. */
export interface BugzillaSwitches {
  /** Whether it runs. */
  active?: boolean;
}

/** The form of Bugzilla. */
export type BugzillaForm = Form<"bugzilla", Extract<keyof BugzillaConfiguration, string>, BugzillaEventName>;

/**
 * Buildkite
 * Runs CI/CD pipelines with Buildkite.
 */
export interface BuildkiteConfiguration {
  /**
   * Pipeline URL
   * Where people open the pipeline.
   */
  project_url: string;
  /**
   * Token
   * The token that Buildkite shows for GitLab: two in one, with a colon in between.
   * Secret: it is taken, and never given.
   */
  token: string;
  /**
   * Enable SSL verification
   * Changes nothing: the certificates of Buildkite are always judged.
   * @deprecated: certificates are always judged
   */
  enable_ssl_verification?: boolean | null;
}

/** The events that Buildkite responds to. */
export type BuildkiteEventName = "push" | "merge_request" | "tag_push";

/** The switches of a record of Buildkite. */
export interface BuildkiteSwitches {
  /** Whether it runs. */
  active?: boolean;
  /**
   * Push
   * Commits are pushed to a branch, or a branch is created or removed
   */
  push_events?: boolean;
  /**
   * Merge request
   * A merge request is created, updated, merged or closed
   */
  merge_requests_events?: boolean;
  /**
   * Tag push
   * A tag is pushed or removed
   */
  tag_push_events?: boolean;
}

/** The form of Buildkite. */
export type BuildkiteForm = Form<"buildkite", Extract<keyof BuildkiteConfiguration, string>, BuildkiteEventName>;

/**
 * ClickUp
 * Links to tasks in ClickUp.
 */
export interface ClickupConfiguration {
  /**
   * Project URL
   * Where the project is in the tracker.
   */
  project_url: string;
  /**
   * Issue URL
   * Where an issue is. Write `:id` in the place of its number.
   */
  issues_url: string;
}

/** The events that ClickUp responds to. */
export type ClickupEventName = "push";

/** The switches of a record of ClickUp. */
export interface ClickupSwitches {
  /** Whether it runs. */
  active?: boolean;
}

/** The form of ClickUp. */
export type ClickupForm = Form<"clickup", Extract<keyof ClickupConfiguration, string>, ClickupEventName>;

/**
 * Custom issue tracker
 * Links to issues in a tracker that has no integration of its own.
 */
export interface CustomIssueTrackerConfiguration {
  /**
   * Project URL
   * Where the project is in the tracker.
   */
  project_url: string;
  /**
   * Issue URL
   * Where an issue is. Write `:id` in the place of its number.
   */
  issues_url: string;
  /**
   * New issue URL
   * Where a new issue is written.
   */
  new_issue_url: string;
}

/** The events that Custom issue tracker responds to. */
export type CustomIssueTrackerEventName = "push";

/** The switches of a record of Custom issue tracker. */
export interface CustomIssueTrackerSwitches {
  /** Whether it runs. */
  active?: boolean;
}

/** The form of Custom issue tracker. */
export type CustomIssueTrackerForm = Form<"custom_issue_tracker", Extract<keyof CustomIssueTrackerConfiguration, string>, CustomIssueTrackerEventName>;

/**
 * Discord Notifications
 * Tells a Discord channel what happens in the project.
 */
export interface DiscordConfiguration {
  /**
   * Webhook
   * Whoever knows this URL can post to the channel.
   * Secret: it is taken, and never given.
   */
  webhook: string;
  /**
   * Notify only broken pipelines
   * Says nothing of pipelines that succeed.
   */
  notify_only_broken_pipelines?: boolean | null;
  /**
   * Notify only when pipeline status changes
   * Says that a branch broke and that it is mended, and nothing in between.
   */
  notify_only_when_pipeline_status_changes?: boolean | null;
  /**
   * Branches for which notifications are to be sent
   * Pushes to other branches, their pipelines and their deployments are passed over.
   */
  branches_to_be_notified?: "all" | "default" | "protected" | "default_and_protected" | null;
  /**
   * Push channel
   * The webhook of another channel for this event; that of every event where it is blank.
   * Secret: it is taken, and never given.
   */
  push_channel?: string | null;
  /**
   * Issue channel
   * The webhook of another channel for this event; that of every event where it is blank.
   * Secret: it is taken, and never given.
   */
  issue_channel?: string | null;
  /**
   * Confidential issue channel
   * The webhook of another channel for this event; that of every event where it is blank.
   * Secret: it is taken, and never given.
   */
  confidential_issue_channel?: string | null;
  /**
   * Merge request channel
   * The webhook of another channel for this event; that of every event where it is blank.
   * Secret: it is taken, and never given.
   */
  merge_request_channel?: string | null;
  /**
   * Note channel
   * The webhook of another channel for this event; that of every event where it is blank.
   * Secret: it is taken, and never given.
   */
  note_channel?: string | null;
  /**
   * Confidential note channel
   * The webhook of another channel for this event; that of every event where it is blank.
   * Secret: it is taken, and never given.
   */
  confidential_note_channel?: string | null;
  /**
   * Tag push channel
   * The webhook of another channel for this event; that of every event where it is blank.
   * Secret: it is taken, and never given.
   */
  tag_push_channel?: string | null;
  /**
   * Pipeline channel
   * The webhook of another channel for this event; that of every event where it is blank.
   * Secret: it is taken, and never given.
   */
  pipeline_channel?: string | null;
  /**
   * Wiki page channel
   * The webhook of another channel for this event; that of every event where it is blank.
   * Secret: it is taken, and never given.
   */
  wiki_page_channel?: string | null;
  /**
   * Deployment channel
   * The webhook of another channel for this event; that of every event where it is blank.
   * Secret: it is taken, and never given.
   */
  deployment_channel?: string | null;
  /**
   * Group mention channel
   * The webhook of another channel for this event; that of every event where it is blank.
   * Secret: it is taken, and never given.
   */
  group_mention_channel?: string | null;
  /**
   * Group confidential mention channel
   * The webhook of another channel for this event; that of every event where it is blank.
   * Secret: it is taken, and never given.
   */
  group_confidential_mention_channel?: string | null;
}

/** The events that Discord Notifications responds to. */
export type DiscordEventName = "push" | "issue" | "confidential_issue" | "work_item" | "confidential_work_item" | "merge_request" | "note" | "confidential_note" | "tag_push" | "pipeline" | "wiki_page" | "deployment" | "group_mention" | "group_confidential_mention";

/** The switches of a record of Discord Notifications. */
export interface DiscordSwitches {
  /** Whether it runs. */
  active?: boolean;
  /**
   * Push
   * Commits are pushed to a branch, or a branch is created or removed
   */
  push_events?: boolean;
  /**
   * Issue
   * An issue is created, updated, closed or reopened
   */
  issues_events?: boolean;
  /**
   * Confidential issue
   * A confidential issue is created, updated, closed or reopened
   */
  confidential_issues_events?: boolean;
  /**
   * Merge request
   * A merge request is created, updated, merged or closed
   */
  merge_requests_events?: boolean;
  /**
   * Comment
   * Someone comments on a commit, a merge request, an issue or a snippet
   */
  note_events?: boolean;
  /**
   * Confidential comment
   * Someone comments on a confidential issue, or leaves an internal note
   */
  confidential_note_events?: boolean;
  /**
   * Tag push
   * A tag is pushed or removed
   */
  tag_push_events?: boolean;
  /**
   * Pipeline
   * A pipeline changes its status
   */
  pipeline_events?: boolean;
  /**
   * Wiki page
   * A wiki page is created, updated or deleted
   */
  wiki_page_events?: boolean;
  /**
   * Deployment
   * A deployment starts, succeeds, fails or is cancelled
   */
  deployment_events?: boolean;
  /**
   * Group mention
   * The group is mentioned where everyone may read
   */
  group_mention_events?: boolean;
  /**
   * Confidential group mention
   * The group is mentioned where only members may read
   */
  group_confidential_mention_events?: boolean;
}

/** The form of Discord Notifications. */
export type DiscordForm = Form<"discord", Extract<keyof DiscordConfiguration, string>, DiscordEventName>;

/**
 * Emails on push
 * Sends the commits of each push to a list of people by e-mail.
 */
export interface EmailsOnPushConfiguration {
  /**
   * Send from committer
   * The message is from whoever pushed, if that address belongs to the domain that this product sends from. If not, it is from this product, and answers go to whoever pushed.
   */
  send_from_committer_email?: boolean | null;
  /**
   * Disable code diffs
   * Leaves out which files each commit changed; the link to the comparison stays.
   */
  disable_diffs?: boolean | null;
  /**
   * Branches for which notifications are to be sent
   * Pushes to other branches are passed over. Tags are always told.
   */
  branches_to_be_notified?: "all" | "default" | "protected" | "default_and_protected" | null;
  /**
   * Recipients
   * The addresses, at most 750, with spaces or line breaks in between.
   */
  recipients: string;
}

/** The events that Emails on push responds to. */
export type EmailsOnPushEventName = "push" | "tag_push";

/** The switches of a record of Emails on push. */
export interface EmailsOnPushSwitches {
  /** Whether it runs. */
  active?: boolean;
  /**
   * Push
   * Commits are pushed to a branch, or a branch is created or removed
   */
  push_events?: boolean;
  /**
   * Tag push
   * A tag is pushed or removed
   */
  tag_push_events?: boolean;
}

/** The form of Emails on push. */
export type EmailsOnPushForm = Form<"emails_on_push", Extract<keyof EmailsOnPushConfiguration, string>, EmailsOnPushEventName>;

/**
 * EWM
 * Links to work items in IBM Engineering Workflow Management.
 */
export interface EwmConfiguration {
  /**
   * Project URL
   * Where the project is in the tracker.
   */
  project_url: string;
  /**
   * Issue URL
   * Where an issue is. Write `:id` in the place of its number.
   */
  issues_url: string;
  /**
   * New issue URL
   * Where a new issue is written.
   */
  new_issue_url: string;
}

/** The events that EWM responds to. */
export type EwmEventName = "push";

/** The switches of a record of EWM. */
export interface EwmSwitches {
  /** Whether it runs. */
  active?: boolean;
}

/** The form of EWM. */
export type EwmForm = Form<"ewm", Extract<keyof EwmConfiguration, string>, EwmEventName>;

/**
 * External wiki
 * Links to a wiki that is kept elsewhere.
 */
export interface ExternalWikiConfiguration {
  /**
   * External wiki URL
   * Where the wiki's first page is.
   */
  external_wiki_url: string;
}

/** The events that External wiki responds to. */
export type ExternalWikiEventName = never;

/** The switches of a record of External wiki. */
export interface ExternalWikiSwitches {
  /** Whether it runs. */
  active?: boolean;
}

/** The form of External wiki. */
export type ExternalWikiForm = Form<"external_wiki", Extract<keyof ExternalWikiConfiguration, string>, ExternalWikiEventName>;

/**
 * GitLab for Slack app
 * Tells a Slack workspace what happens in the project, by the app that is installed there.
 */
export interface GitlabSlackApplicationConfiguration {
  /**
   * Channel
   * The channels, with commas in between, at most ten; the chat's own where it is blank.
   */
  channel?: string | null;
  /**
   * Push channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  push_channel?: string | null;
  /**
   * Issue channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  issue_channel?: string | null;
  /**
   * Confidential issue channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  confidential_issue_channel?: string | null;
  /**
   * Merge request channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  merge_request_channel?: string | null;
  /**
   * Note channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  note_channel?: string | null;
  /**
   * Confidential note channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  confidential_note_channel?: string | null;
  /**
   * Tag push channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  tag_push_channel?: string | null;
  /**
   * Pipeline channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  pipeline_channel?: string | null;
  /**
   * Wiki page channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  wiki_page_channel?: string | null;
  /**
   * Deployment channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  deployment_channel?: string | null;
  /**
   * Incident channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  incident_channel?: string | null;
  /**
   * Alert channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  alert_channel?: string | null;
  /**
   * Group mention channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  group_mention_channel?: string | null;
  /**
   * Group confidential mention channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  group_confidential_mention_channel?: string | null;
  /**
   * Notify only broken pipelines
   * Says nothing of pipelines that succeed.
   */
  notify_only_broken_pipelines?: boolean | null;
  /**
   * Notify only when pipeline status changes
   * Says that a branch broke and that it is mended, and nothing in between.
   */
  notify_only_when_pipeline_status_changes?: boolean | null;
  /**
   * Branches for which notifications are to be sent
   * Pushes to other branches, their pipelines and their deployments are passed over.
   */
  branches_to_be_notified?: "all" | "default" | "protected" | "default_and_protected" | null;
  /**
   * Labels to be notified
   * Issues, merge requests and comments with other labels, or none, are passed over. Blank: with any, or none.
   */
  labels_to_be_notified?: string | null;
  /**
   * Labels to be notified behavior
   * How many of these labels there must be.
   */
  labels_to_be_notified_behavior?: "match_any" | "match_all" | null;
}

/** The events that GitLab for Slack app responds to. */
export type GitlabSlackApplicationEventName = "push" | "issue" | "confidential_issue" | "merge_request" | "note" | "confidential_note" | "tag_push" | "pipeline" | "wiki_page" | "deployment" | "incident" | "work_item" | "confidential_work_item" | "alert" | "group_mention" | "group_confidential_mention";

/** The switches of a record of GitLab for Slack app. */
export interface GitlabSlackApplicationSwitches {
  /**
   * Push
   * Commits are pushed to a branch, or a branch is created or removed
   */
  push_events?: boolean;
  /**
   * Issue
   * An issue is created, updated, closed or reopened
   */
  issues_events?: boolean;
  /**
   * Confidential issue
   * A confidential issue is created, updated, closed or reopened
   */
  confidential_issues_events?: boolean;
  /**
   * Merge request
   * A merge request is created, updated, merged or closed
   */
  merge_requests_events?: boolean;
  /**
   * Comment
   * Someone comments on a commit, a merge request, an issue or a snippet
   */
  note_events?: boolean;
  /**
   * Confidential comment
   * Someone comments on a confidential issue, or leaves an internal note
   */
  confidential_note_events?: boolean;
  /**
   * Tag push
   * A tag is pushed or removed
   */
  tag_push_events?: boolean;
  /**
   * Pipeline
   * A pipeline changes its status
   */
  pipeline_events?: boolean;
  /**
   * Wiki page
   * A wiki page is created, updated or deleted
   */
  wiki_page_events?: boolean;
  /**
   * Deployment
   * A deployment starts, succeeds, fails or is cancelled
   */
  deployment_events?: boolean;
  /**
   * Incident
   * An incident is created, updated, closed or reopened
   */
  incident_events?: boolean;
  /**
   * Alert
   * Monitoring raises a new alert
   */
  alert_events?: boolean;
  /**
   * Group mention
   * The group is mentioned where everyone may read
   */
  group_mention_events?: boolean;
  /**
   * Confidential group mention
   * The group is mentioned where only members may read
   */
  group_confidential_mention_events?: boolean;
}

/** The form of GitLab for Slack app. */
export type GitlabSlackApplicationForm = Form<"gitlab_slack_application", Extract<keyof GitlabSlackApplicationConfiguration, string>, GitlabSlackApplicationEventName>;

/**
 * Google Play
 * Gives CI jobs the credentials to publish an app in Google Play.
 */
export interface GooglePlayConfiguration {
  /**
   * Package name
   * The app's name in the store.
   */
  package_name: string;
  /**
   * Service account key file name
   * The file that the key came in, to know it by.
   */
  service_account_key_file_name: string;
  /**
   * Service account key
   * What is in that file.
   * Secret: it is taken, and never given.
   */
  service_account_key: string;
  /** Protected branches and tags only */
  google_play_protected_refs?: boolean | null;
}

/** The events that Google Play responds to. */
export type GooglePlayEventName = never;

/** The switches of a record of Google Play. */
export interface GooglePlaySwitches {
  /** Whether it runs. */
  active?: boolean;
}

/** The form of Google Play. */
export type GooglePlayForm = Form<"google_play", Extract<keyof GooglePlayConfiguration, string>, GooglePlayEventName>;

/**
 * Google Chat
 * Tells a space of Google Chat what happens in the project.
 */
export interface HangoutsChatConfiguration {
  /**
   * Webhook
   * Whoever knows this URL, with its key and its token, can post to the space.
   * Secret: it is taken, and never given.
   */
  webhook: string;
  /**
   * Notify only broken pipelines
   * Says nothing of pipelines that succeed.
   */
  notify_only_broken_pipelines?: boolean | null;
  /**
   * Notify only when pipeline status changes
   * Says that a branch broke and that it is mended, and nothing in between.
   */
  notify_only_when_pipeline_status_changes?: boolean | null;
  /**
   * Branches for which notifications are to be sent
   * Pushes to other branches, their pipelines and their deployments are passed over.
   */
  branches_to_be_notified?: "all" | "default" | "protected" | "default_and_protected" | null;
}

/** The events that Google Chat responds to. */
export type HangoutsChatEventName = "push" | "issue" | "confidential_issue" | "work_item" | "confidential_work_item" | "merge_request" | "note" | "confidential_note" | "tag_push" | "pipeline" | "wiki_page";

/** The switches of a record of Google Chat. */
export interface HangoutsChatSwitches {
  /** Whether it runs. */
  active?: boolean;
  /**
   * Push
   * Commits are pushed to a branch, or a branch is created or removed
   */
  push_events?: boolean;
  /**
   * Issue
   * An issue is created, updated, closed or reopened
   */
  issues_events?: boolean;
  /**
   * Confidential issue
   * A confidential issue is created, updated, closed or reopened
   */
  confidential_issues_events?: boolean;
  /**
   * Merge request
   * A merge request is created, updated, merged or closed
   */
  merge_requests_events?: boolean;
  /**
   * Comment
   * Someone comments on a commit, a merge request, an issue or a snippet
   */
  note_events?: boolean;
  /**
   * Confidential comment
   * Someone comments on a confidential issue, or leaves an internal note
   */
  confidential_note_events?: boolean;
  /**
   * Tag push
   * A tag is pushed or removed
   */
  tag_push_events?: boolean;
  /**
   * Pipeline
   * A pipeline changes its status
   */
  pipeline_events?: boolean;
  /**
   * Wiki page
   * A wiki page is created, updated or deleted
   */
  wiki_page_events?: boolean;
}

/** The form of Google Chat. */
export type HangoutsChatForm = Form<"hangouts_chat", Extract<keyof HangoutsChatConfiguration, string>, HangoutsChatEventName>;

/**
 * irker (IRC gateway)
 * Tells IRC channels of pushes, through an irker server.
 */
export interface IrkerConfiguration {
  /**
   * Server host (optional)
   * Where the irker server is; `localhost` where it is blank.
   */
  server_host?: string | null;
  /**
   * Server port (optional)
   * Where it listens; 6659 where it is blank.
   */
  server_port?: number | null;
  /**
   * Default IRC URI (optional)
   * The IRC server of channels that are written without one.
   */
  default_irc_uri?: string | null;
  /**
   * Recipients
   * The channels, with spaces or line breaks in between: `ircs://irc.network.net/#channel`, and with a default IRC URI `channel`. A person is `nick,isnick`, a channel with a key `channel?key=secret`; whoever sees these settings reads it.
   */
  recipients: string;
  /**
   * Colorize messages
   * Branches, commits and projects are blue.
   */
  colorize_messages?: boolean | null;
}

/** The events that irker (IRC gateway) responds to. */
export type IrkerEventName = "push";

/** The switches of a record of irker (IRC gateway). */
export interface IrkerSwitches {
  /** Whether it runs. */
  active?: boolean;
}

/** The form of irker (IRC gateway). */
export type IrkerForm = Form<"irker", Extract<keyof IrkerConfiguration, string>, IrkerEventName>;

/**
 * Jenkins
 * Runs CI/CD pipelines with Jenkins.
 */
export interface JenkinsConfiguration {
  /**
   * Jenkins server URL
   * Base URL of the server, where people open it too.
   */
  jenkins_url: string;
  /**
   * SSL verification
   * Without it, a certificate of anyone is taken for the server's.
   */
  enable_ssl_verification?: boolean | null;
  /**
   * Project name
   * The job's name; within folders, with theirs: `folder/job`.
   */
  project_name: string;
  /**
   * Username
   * Who starts the builds, if the server asks for it.
   */
  username?: string | null;
  /**
   * Password
   * The password of that user, or an API token.
   * Secret: it is taken, and never given.
   */
  password?: string | null;
}

/** The events that Jenkins responds to. */
export type JenkinsEventName = "push" | "merge_request" | "tag_push";

/** The switches of a record of Jenkins. */
export interface JenkinsSwitches {
  /** Whether it runs. */
  active?: boolean;
  /**
   * Push
   * Commits are pushed to a branch, or a branch is created or removed
   */
  push_events?: boolean;
  /**
   * Merge request
   * A merge request is created, updated, merged or closed
   */
  merge_requests_events?: boolean;
  /**
   * Tag push
   * A tag is pushed or removed
   */
  tag_push_events?: boolean;
}

/** The form of Jenkins. */
export type JenkinsForm = Form<"jenkins", Extract<keyof JenkinsConfiguration, string>, JenkinsEventName>;

/**
 * Jira issues
 * Uses Jira as the project's issue tracker.
 */
export interface JiraConfiguration {
  /**
   * Web URL
   * Where people open Jira.
   */
  url: string;
  /**
   * Jira API URL
   * Where the API is, if not there.
   */
  api_url?: string | null;
  /**
   * Authentication type
   * Jira Cloud takes an e-mail address and an API token; Jira Data Center a user's name and password, or a personal access token.
   */
  jira_auth_type?: "0" | "1" | null;
  /**
   * Email or username
   * The e-mail address for Jira Cloud, the user's name for Jira Data Center.
   * Required where `jira_auth_type = "0"`.
   */
  username?: string | null;
  /**
   * API token or password
   * The API token for Jira Cloud; the password or the personal access token for Jira Data Center.
   * Secret: it is taken, and never given.
   */
  password: string;
  /**
   * Jira issue regex
   * A regular expression for the keys of issues, where they are not as `BELL-12`.
   */
  jira_issue_regex?: string | null;
  /**
   * Jira issue prefix
   * What stands before a key that is meant, as a regular expression: with `JIRA#`, only `JIRA#BELL-12` is an issue.
   */
  jira_issue_prefix?: string | null;
  /**
   * Jira transitions
   * An issue that is closed takes the first transition into a status that means done.
   */
  jira_issue_transition_automatic?: boolean | null;
  /**
   * Jira transition IDs
   * The ids of the transitions that close an issue, taken one after another: `31` or `11, 31`. Without any, no issue is moved on.
   * Only where `jira_issue_transition_automatic = false`.
   */
  jira_issue_transition_id?: string | null;
  /**
   * Issues enabled
   * Whether the product shows the issues of Jira beside its own.
   */
  issues_enabled?: boolean | null;
  /**
   * Project keys
   * The projects of Jira whose issues are shown; all of them where there is none.
   */
  project_keys?: string[] | null;
  /**
   * Comments
   * Without them, an issue gets the link back only.
   */
  comment_on_event_enabled?: boolean | null;
  /**
   * Comment detail
   * How much a comment says.
   * Only where `comment_on_event_enabled = true`.
   */
  comment_detail?: "standard" | "all_details" | null;
}

/** The events that Jira issues responds to. */
export type JiraEventName = "commit" | "merge_request";

/** The switches of a record of Jira issues. */
export interface JiraSwitches {
  /** Whether it runs. */
  active?: boolean;
  /**
   * Commit
   * Someone comments on a commit
   */
  commit_events?: boolean;
  /**
   * Merge request
   * A merge request is created, updated, merged or closed
   */
  merge_requests_events?: boolean;
}

/** The form of Jira issues. */
export type JiraForm = Form<"jira", Extract<keyof JiraConfiguration, string>, JiraEventName>;

/**
 * GitLab for Jira Cloud app
 * Shows branches, commits, builds and deployments in Jira Cloud, by GitLab's app.
 */
export interface JiraCloudAppConfiguration {
  /**
   * Service ID
   * The IDs of the services in Jira that the deployments belong to, with commas in between; at most 100.
   */
  jira_cloud_app_service_ids?: string | null;
  /**
   * Deployment Gating
   * A deployment waits until its change request is approved in Jira.
   */
  jira_cloud_app_enable_deployment_gating?: boolean | null;
  /**
   * Environment Tiers
   * The tiers whose deployments wait, with commas in between: `production`, `staging`, `testing`, `development`.
   */
  jira_cloud_app_deployment_gating_environments?: string | null;
}

/** The events that GitLab for Jira Cloud app responds to. */
export type JiraCloudAppEventName = never;

/** The switches of a record of GitLab for Jira Cloud app. */
export interface JiraCloudAppSwitches {
}

/** The form of GitLab for Jira Cloud app. */
export type JiraCloudAppForm = Form<"jira_cloud_app", Extract<keyof JiraCloudAppConfiguration, string>, JiraCloudAppEventName>;

/**
 * Mattermost notifications
 * Tells a Mattermost team what happens in the project.
 */
export interface MattermostConfiguration {
  /**
   * Webhook
   * Whoever knows this URL can post to the chat.
   * Secret: it is taken, and never given.
   */
  webhook: string;
  /**
   * Username
   * Who the messages come from; the webhook's own name where it is blank.
   */
  username?: string | null;
  /**
   * Channel
   * The channels, with commas in between, at most ten; the chat's own where it is blank.
   */
  channel?: string | null;
  /**
   * Push channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  push_channel?: string | null;
  /**
   * Issue channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  issue_channel?: string | null;
  /**
   * Confidential issue channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  confidential_issue_channel?: string | null;
  /**
   * Merge request channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  merge_request_channel?: string | null;
  /**
   * Note channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  note_channel?: string | null;
  /**
   * Confidential note channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  confidential_note_channel?: string | null;
  /**
   * Tag push channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  tag_push_channel?: string | null;
  /**
   * Pipeline channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  pipeline_channel?: string | null;
  /**
   * Wiki page channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  wiki_page_channel?: string | null;
  /**
   * Deployment channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  deployment_channel?: string | null;
  /**
   * Incident channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  incident_channel?: string | null;
  /**
   * Notify only broken pipelines
   * Says nothing of pipelines that succeed.
   */
  notify_only_broken_pipelines?: boolean | null;
  /**
   * Notify only when pipeline status changes
   * Says that a branch broke and that it is mended, and nothing in between.
   */
  notify_only_when_pipeline_status_changes?: boolean | null;
  /**
   * Branches for which notifications are to be sent
   * Pushes to other branches, their pipelines and their deployments are passed over.
   */
  branches_to_be_notified?: "all" | "default" | "protected" | "default_and_protected" | null;
  /**
   * Labels to be notified
   * Issues, merge requests and comments with other labels, or none, are passed over. Blank: with any, or none.
   */
  labels_to_be_notified?: string | null;
  /**
   * Labels to be notified behavior
   * How many of these labels there must be.
   */
  labels_to_be_notified_behavior?: "match_any" | "match_all" | null;
}

/** The events that Mattermost notifications responds to. */
export type MattermostEventName = "push" | "issue" | "confidential_issue" | "merge_request" | "note" | "confidential_note" | "tag_push" | "pipeline" | "wiki_page" | "deployment" | "incident" | "work_item" | "confidential_work_item";

/** The switches of a record of Mattermost notifications. */
export interface MattermostSwitches {
  /** Whether it runs. */
  active?: boolean;
  /**
   * Push
   * Commits are pushed to a branch, or a branch is created or removed
   */
  push_events?: boolean;
  /**
   * Issue
   * An issue is created, updated, closed or reopened
   */
  issues_events?: boolean;
  /**
   * Confidential issue
   * A confidential issue is created, updated, closed or reopened
   */
  confidential_issues_events?: boolean;
  /**
   * Merge request
   * A merge request is created, updated, merged or closed
   */
  merge_requests_events?: boolean;
  /**
   * Comment
   * Someone comments on a commit, a merge request, an issue or a snippet
   */
  note_events?: boolean;
  /**
   * Confidential comment
   * Someone comments on a confidential issue, or leaves an internal note
   */
  confidential_note_events?: boolean;
  /**
   * Tag push
   * A tag is pushed or removed
   */
  tag_push_events?: boolean;
  /**
   * Pipeline
   * A pipeline changes its status
   */
  pipeline_events?: boolean;
  /**
   * Wiki page
   * A wiki page is created, updated or deleted
   */
  wiki_page_events?: boolean;
  /**
   * Deployment
   * A deployment starts, succeeds, fails or is cancelled
   */
  deployment_events?: boolean;
  /**
   * Incident
   * An incident is created, updated, closed or reopened
   */
  incident_events?: boolean;
}

/** The form of Mattermost notifications. */
export type MattermostForm = Form<"mattermost", Extract<keyof MattermostConfiguration, string>, MattermostEventName>;

/**
 * Mattermost slash commands
 * Takes the commands that people type in Mattermost.
 */
export interface MattermostSlashCommandsConfiguration {
  /**
   * Token
   * The token that the chat made for the command.
   * Secret: it is taken, and never given.
   */
  token: string;
}

/** The events that Mattermost slash commands responds to. */
export type MattermostSlashCommandsEventName = never;

/** The switches of a record of Mattermost slash commands. */
export interface MattermostSlashCommandsSwitches {
  /** Whether it runs. */
  active?: boolean;
}

/** The form of Mattermost slash commands. */
export type MattermostSlashCommandsForm = Form<"mattermost_slash_commands", Extract<keyof MattermostSlashCommandsConfiguration, string>, MattermostSlashCommandsEventName>;

/**
 * Phorge
 * Links to tasks in Phorge.
 */
export interface PhorgeConfiguration {
  /**
   * Project URL
   * Where the project is in the tracker.
   */
  project_url: string;
  /**
   * Issue URL
   * Where an issue is. Write `:id` in the place of its number.
   */
  issues_url: string;
}

/** The events that Phorge responds to. */
export type PhorgeEventName = "push";

/** The switches of a record of Phorge. */
export interface PhorgeSwitches {
  /** Whether it runs. */
  active?: boolean;
}

/** The form of Phorge. */
export type PhorgeForm = Form<"phorge", Extract<keyof PhorgeConfiguration, string>, PhorgeEventName>;

/**
 * Pipeline status emails
 * Sends what became of pipelines to a list of people by e-mail.
 */
export interface PipelinesEmailConfiguration {
  /**
   * Recipients
   * The addresses, at most 30, with commas, spaces or line breaks in between.
   */
  recipients: string;
  /**
   * Notify only broken pipelines
   * Says nothing of pipelines that succeed.
   */
  notify_only_broken_pipelines?: boolean | null;
  /**
   * Notify only when pipeline status changes
   * Says that a branch broke and that it is mended, and nothing in between.
   */
  notify_only_when_pipeline_status_changes?: boolean | null;
  /**
   * Notify only default branch
   * What there was before there was a choice of branches, which alone counts now.
   */
  notify_only_default_branch?: boolean | null;
  /**
   * Branches for which notifications are to be sent
   * Pipelines of other branches are passed over. Those of tags are always told.
   */
  branches_to_be_notified?: "all" | "default" | "protected" | "default_and_protected" | null;
  /**
   * Notify child pipelines
   * Tells of the pipelines too that another pipeline started.
   */
  notify_child_pipelines?: boolean | null;
}

/** The events that Pipeline status emails responds to. */
export type PipelinesEmailEventName = "pipeline";

/** The switches of a record of Pipeline status emails. */
export interface PipelinesEmailSwitches {
  /** Whether it runs. */
  active?: boolean;
}

/** The form of Pipeline status emails. */
export type PipelinesEmailForm = Form<"pipelines_email", Extract<keyof PipelinesEmailConfiguration, string>, PipelinesEmailEventName>;

/**
 * Pushover
 * Gets real-time notifications on a device.
 */
export interface PushoverConfiguration {
  /**
   * API key
   * The key of the application.
   * Secret: it is taken, and never given.
   */
  api_key: string;
  /**
   * User key
   * The key of the user or the group that is told.
   * Secret: it is taken, and never given.
   */
  user_key: string;
  /**
   * Devices (optional)
   * The devices that are told, with commas in between; all of them where it is blank.
   */
  device?: string | null;
  /**
   * Priority
   * How much the notification asks for attention.
   */
  priority: "-2" | "-1" | "0" | "1";
  /**
   * Sound
   * What the device plays; its own sound where it is blank.
   */
  sound?: "pushover" | "bike" | "bugle" | "cashregister" | "classical" | "cosmic" | "falling" | "gamelan" | "incoming" | "intermission" | "magic" | "mechanical" | "pianobar" | "siren" | "spacealarm" | "tugboat" | "alien" | "climb" | "persistent" | "echo" | "updown" | "none" | null;
}

/** The events that Pushover responds to. */
export type PushoverEventName = "push";

/** The switches of a record of Pushover. */
export interface PushoverSwitches {
  /** Whether it runs. */
  active?: boolean;
}

/** The form of Pushover. */
export type PushoverForm = Form<"pushover", Extract<keyof PushoverConfiguration, string>, PushoverEventName>;

/**
 * Redmine
 * Links to issues in Redmine.
 */
export interface RedmineConfiguration {
  /**
   * Project URL
   * Where the project is in the tracker.
   */
  project_url: string;
  /**
   * Issue URL
   * Where an issue is. Write `:id` in the place of its number.
   */
  issues_url: string;
  /**
   * New issue URL
   * Where a new issue is written.
   */
  new_issue_url: string;
}

/** The events that Redmine responds to. */
export type RedmineEventName = "push";

/** The switches of a record of Redmine. */
export interface RedmineSwitches {
  /** Whether it runs. */
  active?: boolean;
}

/** The form of Redmine. */
export type RedmineForm = Form<"redmine", Extract<keyof RedmineConfiguration, string>, RedmineEventName>;

/**
 * Slack notifications
 * Sends notifications about project events to Slack.
 */
export interface SlackConfiguration {
  /**
   * Webhook
   * Whoever knows this URL can post to the chat.
   * Secret: it is taken, and never given.
   */
  webhook: string;
  /**
   * Username
   * Who the messages come from; the webhook's own name where it is blank.
   */
  username?: string | null;
  /**
   * Channel
   * The channels, with commas in between, at most ten; the chat's own where it is blank.
   */
  channel?: string | null;
  /**
   * Push channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  push_channel?: string | null;
  /**
   * Issue channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  issue_channel?: string | null;
  /**
   * Confidential issue channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  confidential_issue_channel?: string | null;
  /**
   * Merge request channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  merge_request_channel?: string | null;
  /**
   * Note channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  note_channel?: string | null;
  /**
   * Confidential note channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  confidential_note_channel?: string | null;
  /**
   * Tag push channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  tag_push_channel?: string | null;
  /**
   * Pipeline channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  pipeline_channel?: string | null;
  /**
   * Wiki page channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  wiki_page_channel?: string | null;
  /**
   * Deployment channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  deployment_channel?: string | null;
  /**
   * Incident channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  incident_channel?: string | null;
  /**
   * Alert channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  alert_channel?: string | null;
  /**
   * Group mention channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  group_mention_channel?: string | null;
  /**
   * Group confidential mention channels
   * The channels of this event, with commas in between, at most ten; those of every event where it is blank.
   */
  group_confidential_mention_channel?: string | null;
  /**
   * Notify only broken pipelines
   * Says nothing of pipelines that succeed.
   */
  notify_only_broken_pipelines?: boolean | null;
  /**
   * Notify only when pipeline status changes
   * Says that a branch broke and that it is mended, and nothing in between.
   */
  notify_only_when_pipeline_status_changes?: boolean | null;
  /**
   * Branches for which notifications are to be sent
   * Pushes to other branches, their pipelines and their deployments are passed over.
   */
  branches_to_be_notified?: "all" | "default" | "protected" | "default_and_protected" | null;
  /**
   * Labels to be notified
   * Issues, merge requests and comments with other labels, or none, are passed over. Blank: with any, or none.
   */
  labels_to_be_notified?: string | null;
  /**
   * Labels to be notified behavior
   * How many of these labels there must be.
   */
  labels_to_be_notified_behavior?: "match_any" | "match_all" | null;
}

/** The events that Slack notifications responds to. */
export type SlackEventName = "push" | "issue" | "confidential_issue" | "merge_request" | "note" | "confidential_note" | "tag_push" | "pipeline" | "wiki_page" | "deployment" | "incident" | "work_item" | "confidential_work_item" | "alert" | "group_mention" | "group_confidential_mention";

/** The switches of a record of Slack notifications. */
export interface SlackSwitches {
  /** Whether it runs. */
  active?: boolean;
  /**
   * Push
   * Commits are pushed to a branch, or a branch is created or removed
   */
  push_events?: boolean;
  /**
   * Issue
   * An issue is created, updated, closed or reopened
   */
  issues_events?: boolean;
  /**
   * Confidential issue
   * A confidential issue is created, updated, closed or reopened
   */
  confidential_issues_events?: boolean;
  /**
   * Merge request
   * A merge request is created, updated, merged or closed
   */
  merge_requests_events?: boolean;
  /**
   * Comment
   * Someone comments on a commit, a merge request, an issue or a snippet
   */
  note_events?: boolean;
  /**
   * Confidential comment
   * Someone comments on a confidential issue, or leaves an internal note
   */
  confidential_note_events?: boolean;
  /**
   * Tag push
   * A tag is pushed or removed
   */
  tag_push_events?: boolean;
  /**
   * Pipeline
   * A pipeline changes its status
   */
  pipeline_events?: boolean;
  /**
   * Wiki page
   * A wiki page is created, updated or deleted
   */
  wiki_page_events?: boolean;
  /**
   * Deployment
   * A deployment starts, succeeds, fails or is cancelled
   */
  deployment_events?: boolean;
  /**
   * Incident
   * An incident is created, updated, closed or reopened
   */
  incident_events?: boolean;
  /**
   * Alert
   * Monitoring raises a new alert
   */
  alert_events?: boolean;
  /**
   * Group mention
   * The group is mentioned where everyone may read
   */
  group_mention_events?: boolean;
  /**
   * Confidential group mention
   * The group is mentioned where only members may read
   */
  group_confidential_mention_events?: boolean;
}

/** The form of Slack notifications. */
export type SlackForm = Form<"slack", Extract<keyof SlackConfiguration, string>, SlackEventName>;

/**
 * Slack slash commands
 * Takes the commands that people type in Slack.
 */
export interface SlackSlashCommandsConfiguration {
  /**
   * Token
   * The token that the chat made for the command.
   * Secret: it is taken, and never given.
   */
  token: string;
}

/** The events that Slack slash commands responds to. */
export type SlackSlashCommandsEventName = never;

/** The switches of a record of Slack slash commands. */
export interface SlackSlashCommandsSwitches {
  /** Whether it runs. */
  active?: boolean;
}

/** The form of Slack slash commands. */
export type SlackSlashCommandsForm = Form<"slack_slash_commands", Extract<keyof SlackSlashCommandsConfiguration, string>, SlackSlashCommandsEventName>;

/**
 * Telegram
 * Has a bot tell a Telegram chat what happens in the project.
 */
export interface TelegramConfiguration {
  /**
   * Hostname
   * A Bot API server of your own; that of Telegram where it is blank.
   */
  hostname?: string | null;
  /**
   * Token
   * The token that Telegram gave for the bot.
   * Secret: it is taken, and never given.
   */
  token: string;
  /**
   * Channel identifier
   * The id of the chat, or the name of a public channel.
   */
  room: string;
  /**
   * Message thread ID
   * The topic of a group with topics that is told; the general one where it is blank.
   */
  thread?: number | null;
  /**
   * Notify only broken pipelines
   * Says nothing of pipelines that succeed.
   */
  notify_only_broken_pipelines?: boolean | null;
  /**
   * Notify only when pipeline status changes
   * Says that a branch broke and that it is mended, and nothing in between.
   */
  notify_only_when_pipeline_status_changes?: boolean | null;
  /**
   * Branches for which notifications are to be sent
   * Pushes to other branches, their pipelines and their deployments are passed over.
   */
  branches_to_be_notified?: "all" | "default" | "protected" | "default_and_protected" | null;
}

/** The events that Telegram responds to. */
export type TelegramEventName = "push" | "issue" | "confidential_issue" | "merge_request" | "note" | "confidential_note" | "tag_push" | "pipeline" | "wiki_page" | "incident" | "work_item" | "confidential_work_item";

/** The switches of a record of Telegram. */
export interface TelegramSwitches {
  /** Whether it runs. */
  active?: boolean;
  /**
   * Push
   * Commits are pushed to a branch, or a branch is created or removed
   */
  push_events?: boolean;
  /**
   * Issue
   * An issue is created, updated, closed or reopened
   */
  issues_events?: boolean;
  /**
   * Confidential issue
   * A confidential issue is created, updated, closed or reopened
   */
  confidential_issues_events?: boolean;
  /**
   * Merge request
   * A merge request is created, updated, merged or closed
   */
  merge_requests_events?: boolean;
  /**
   * Comment
   * Someone comments on a commit, a merge request, an issue or a snippet
   */
  note_events?: boolean;
  /**
   * Confidential comment
   * Someone comments on a confidential issue, or leaves an internal note
   */
  confidential_note_events?: boolean;
  /**
   * Tag push
   * A tag is pushed or removed
   */
  tag_push_events?: boolean;
  /**
   * Pipeline
   * A pipeline changes its status
   */
  pipeline_events?: boolean;
  /**
   * Wiki page
   * A wiki page is created, updated or deleted
   */
  wiki_page_events?: boolean;
  /**
   * Incident
   * An incident is created, updated, closed or reopened
   */
  incident_events?: boolean;
}

/** The form of Telegram. */
export type TelegramForm = Form<"telegram", Extract<keyof TelegramConfiguration, string>, TelegramEventName>;

/**
 * Unify Circuit
 * Tells a conversation of Unify Circuit what happens in the project.
 */
export interface UnifyCircuitConfiguration {
  /**
   * Webhook
   * Whoever knows this URL can post to the conversation.
   * Secret: it is taken, and never given.
   */
  webhook: string;
  /**
   * Notify only broken pipelines
   * Says nothing of pipelines that succeed.
   */
  notify_only_broken_pipelines?: boolean | null;
  /**
   * Notify only when pipeline status changes
   * Says that a branch broke and that it is mended, and nothing in between.
   */
  notify_only_when_pipeline_status_changes?: boolean | null;
  /**
   * Branches for which notifications are to be sent
   * Pushes to other branches, their pipelines and their deployments are passed over.
   */
  branches_to_be_notified?: "all" | "default" | "protected" | "default_and_protected" | null;
}

/** The events that Unify Circuit responds to. */
export type UnifyCircuitEventName = "push" | "issue" | "confidential_issue" | "work_item" | "confidential_work_item" | "merge_request" | "note" | "confidential_note" | "tag_push" | "pipeline" | "wiki_page";

/** The switches of a record of Unify Circuit. */
export interface UnifyCircuitSwitches {
  /** Whether it runs. */
  active?: boolean;
  /**
   * Push
   * Commits are pushed to a branch, or a branch is created or removed
   */
  push_events?: boolean;
  /**
   * Issue
   * An issue is created, updated, closed or reopened
   */
  issues_events?: boolean;
  /**
   * Confidential issue
   * A confidential issue is created, updated, closed or reopened
   */
  confidential_issues_events?: boolean;
  /**
   * Merge request
   * A merge request is created, updated, merged or closed
   */
  merge_requests_events?: boolean;
  /**
   * Comment
   * Someone comments on a commit, a merge request, an issue or a snippet
   */
  note_events?: boolean;
  /**
   * Confidential comment
   * Someone comments on a confidential issue, or leaves an internal note
   */
  confidential_note_events?: boolean;
  /**
   * Tag push
   * A tag is pushed or removed
   */
  tag_push_events?: boolean;
  /**
   * Pipeline
   * A pipeline changes its status
   */
  pipeline_events?: boolean;
  /**
   * Wiki page
   * A wiki page is created, updated or deleted
   */
  wiki_page_events?: boolean;
}

/** The form of Unify Circuit. */
export type UnifyCircuitForm = Form<"unify_circuit", Extract<keyof UnifyCircuitConfiguration, string>, UnifyCircuitEventName>;

/**
 * Webex Teams
 * Tells a space of Webex what happens in the project.
 */
export interface WebexTeamsConfiguration {
  /**
   * Webhook
   * Whoever knows this URL can post to the space.
   * Secret: it is taken, and never given.
   */
  webhook: string;
  /**
   * Notify only broken pipelines
   * Says nothing of pipelines that succeed.
   */
  notify_only_broken_pipelines?: boolean | null;
  /**
   * Notify only when pipeline status changes
   * Says that a branch broke and that it is mended, and nothing in between.
   */
  notify_only_when_pipeline_status_changes?: boolean | null;
  /**
   * Branches for which notifications are to be sent
   * Pushes to other branches, their pipelines and their deployments are passed over.
   */
  branches_to_be_notified?: "all" | "default" | "protected" | "default_and_protected" | null;
}

/** The events that Webex Teams responds to. */
export type WebexTeamsEventName = "push" | "issue" | "confidential_issue" | "work_item" | "confidential_work_item" | "merge_request" | "note" | "confidential_note" | "tag_push" | "pipeline" | "wiki_page";

/** The switches of a record of Webex Teams. */
export interface WebexTeamsSwitches {
  /** Whether it runs. */
  active?: boolean;
  /**
   * Push
   * Commits are pushed to a branch, or a branch is created or removed
   */
  push_events?: boolean;
  /**
   * Issue
   * An issue is created, updated, closed or reopened
   */
  issues_events?: boolean;
  /**
   * Confidential issue
   * A confidential issue is created, updated, closed or reopened
   */
  confidential_issues_events?: boolean;
  /**
   * Merge request
   * A merge request is created, updated, merged or closed
   */
  merge_requests_events?: boolean;
  /**
   * Comment
   * Someone comments on a commit, a merge request, an issue or a snippet
   */
  note_events?: boolean;
  /**
   * Confidential comment
   * Someone comments on a confidential issue, or leaves an internal note
   */
  confidential_note_events?: boolean;
  /**
   * Tag push
   * A tag is pushed or removed
   */
  tag_push_events?: boolean;
  /**
   * Pipeline
   * A pipeline changes its status
   */
  pipeline_events?: boolean;
  /**
   * Wiki page
   * A wiki page is created, updated or deleted
   */
  wiki_page_events?: boolean;
}

/** The form of Webex Teams. */
export type WebexTeamsForm = Form<"webex_teams", Extract<keyof WebexTeamsConfiguration, string>, WebexTeamsEventName>;

/**
 * JetBrains YouTrack
 * Links to issues in JetBrains YouTrack.
 */
export interface YoutrackConfiguration {
  /**
   * Project URL
   * Where the project is in the tracker.
   */
  project_url: string;
  /**
   * Issue URL
   * Where an issue is. Write `:id` in the place of its number.
   */
  issues_url: string;
}

/** The events that JetBrains YouTrack responds to. */
export type YoutrackEventName = "push";

/** The switches of a record of JetBrains YouTrack. */
export interface YoutrackSwitches {
  /** Whether it runs. */
  active?: boolean;
}

/** The form of JetBrains YouTrack. */
export type YoutrackForm = Form<"youtrack", Extract<keyof YoutrackConfiguration, string>, YoutrackEventName>;

/** The configuration of each integration, by its name. */
export interface Configurations {
  apple_app_store: AppleAppStoreConfiguration;
  asana: AsanaConfiguration;
  assembla: AssemblaConfiguration;
  beyond_identity: BeyondIdentityConfiguration;
  bugzilla: BugzillaConfiguration;
  buildkite: BuildkiteConfiguration;
  clickup: ClickupConfiguration;
  custom_issue_tracker: CustomIssueTrackerConfiguration;
  discord: DiscordConfiguration;
  emails_on_push: EmailsOnPushConfiguration;
  ewm: EwmConfiguration;
  external_wiki: ExternalWikiConfiguration;
  gitlab_slack_application: GitlabSlackApplicationConfiguration;
  google_play: GooglePlayConfiguration;
  hangouts_chat: HangoutsChatConfiguration;
  irker: IrkerConfiguration;
  jenkins: JenkinsConfiguration;
  jira: JiraConfiguration;
  jira_cloud_app: JiraCloudAppConfiguration;
  mattermost: MattermostConfiguration;
  mattermost_slash_commands: MattermostSlashCommandsConfiguration;
  phorge: PhorgeConfiguration;
  pipelines_email: PipelinesEmailConfiguration;
  pushover: PushoverConfiguration;
  redmine: RedmineConfiguration;
  slack: SlackConfiguration;
  slack_slash_commands: SlackSlashCommandsConfiguration;
  telegram: TelegramConfiguration;
  unify_circuit: UnifyCircuitConfiguration;
  webex_teams: WebexTeamsConfiguration;
  youtrack: YoutrackConfiguration;
}
